package org.hangji.page;

/**
 * A neighbour of a page (相邻页), as a tab or in the line above the title.
 *
 * @param word what it is called, with its count where it has one
 * @param href where it leads
 * @param current whether it is this page
 */
public record Link(String word, String href, boolean current) {}

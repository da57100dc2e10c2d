package org.hangji.organization;

/**
 * Somebody who holds a post (人员).
 *
 * @param unit code of the unit
 * @param unitName its name
 * @param post title of the post, empty where none is known
 */
public record Person(long id, String name, String unit, String unitName, String post, boolean active) {}

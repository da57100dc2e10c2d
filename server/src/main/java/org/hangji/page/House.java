package org.hangji.page;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * What a page knows about the installation.
 *
 * @param bureau name of the unit at the top
 * @param demonstration whether it holds the worked example, and until which day that tells
 * @param now when the page was made
 * @param assets gives the address of a file such as {@code hangji.css}, with its digest in it
 */
record House(String bureau, Demonstration demonstration, Instant now, UnaryOperator<String> assets) {}

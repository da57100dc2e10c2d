package org.hangji.page;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * What a page knows about the installation.
 *
 * @param bureau name of the unit at the top
 * @param demonstration whether the records are those of the worked example
 * @param now when the page was made
 * @param assets gives the address of a file such as {@code hangji.css}, with its digest in it
 */
record House(String bureau, boolean demonstration, Instant now, UnaryOperator<String> assets) {}

package org.hangji.page;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a page knows about the installation.
 *
 * @param bureau name of the unit at the top
 * @param demonstration whether it holds the worked example, and until which day that tells
 * @param now when the page was made
 * @param assets gives the address of a file such as {@code hangji.css}, with its digest in it
 * @param concerns what other modules know of the things that pages show
 */
record House(
        String bureau,
        Demonstration demonstration,
        Instant now,
        UnaryOperator<String> assets,
        List<Concerns> concerns) {

    House {
        concerns = List.copyOf(concerns);
    }

    House(String bureau, Demonstration demonstration, Instant now, UnaryOperator<String> assets) {
        this(bureau, demonstration, now, assets, List.of());
    }
}

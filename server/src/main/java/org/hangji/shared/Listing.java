package org.hangji.shared;

import java.util.List;

/** One page of a list (分页): the things on it, and how many there are in all. */
public record Listing<T>(List<T> items, long total) {
    public Listing {
        items = List.copyOf(items);
    }
}

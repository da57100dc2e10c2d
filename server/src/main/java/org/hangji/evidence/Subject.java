package org.hangji.evidence;

/**
 * The thing that a file is about (证据对象); this module knows no more of it.
 *
 * @param type kind of the thing: {@code finding}
 * @param id its id within that kind
 */
public record Subject(String type, String id) {

    public static Subject of(String type, long id) {
        return new Subject(type, Long.toString(id));
    }
}

package org.hangji.page;

/**
 * A column of a sheet (表列).
 *
 * @param head the word on top of it
 * @param width in characters, 0 for the usual
 */
public record SheetColumn(String head, int width) {

    public SheetColumn(String head) {
        this(head, 0);
    }
}

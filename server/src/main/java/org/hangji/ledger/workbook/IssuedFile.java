package org.hangji.ledger.workbook;

/** A workbook that goes out, with the name of its file. */
final class IssuedFile {

    private final String name;
    private final byte[] bytes;

    IssuedFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }
}

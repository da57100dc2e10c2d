package org.hangji.reader.source;

/** Which characters are written without spaces between them (汉字与全角符号). */
final class CharacterClass {
    private CharacterClass() {}

    static boolean isWide(int c) {
        return c >= 0x2E80 && c <= 0x9FFF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFF00 && c <= 0xFFEF
                || c >= 0x2460 && c <= 0x24FF
                || c == '“'
                || c == '”'
                || c == '‘'
                || c == '’'
                || c == '—'
                || c == '…'
                || c == '·'
                || c >= 0x20000 && c <= 0x3FFFF;
    }
}

package org.hangji.reader.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text files: the character set is recognised, and bytes that are none of its characters become U+FFFD (纯文本). */
final class PlainText {
    static final Charset GB18030 = Charset.forName("GB18030");

    /** One damaged character among twenty is a damaged text; more is another character set, or no text at all. */
    private static final int CHARACTERS_FOR_ONE_DAMAGED = 20;

    private PlainText() {}

    static String decode(byte[] content, String file) throws UnreadableFile {
        String text = decoded(content, file);
        if (text.chars().filter(PlainText::isControl).count() * 200 > text.length()) {
            throw binary(file);
        }
        return text;
    }

    private static String decoded(byte[] content, String file) throws UnreadableFile {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
            return new String(content, StandardCharsets.UTF_16);
        }
        for (byte one : content) {
            if (one == 0) {
                throw binary(file);
            }
        }
        if (isUtf8(content)) {
            return new String(content, StandardCharsets.UTF_8);
        }
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, GB18030}) {
            String text = new String(content, charset);
            long damaged = text.chars().filter(c -> c == 0xFFFD).count();
            long others = text.chars().filter(c -> c > 0x7F).count() - damaged;
            if (damaged * CHARACTERS_FOR_ONE_DAMAGED <= Math.max(others, CHARACTERS_FOR_ONE_DAMAGED)) {
                return text;
            }
        }
        throw new UnreadableFile(file, "认不出文字编码；请用记事本打开，另存为 UTF-8 编码后再试。");
    }

    static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isControl(int c) {
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }

    private static UnreadableFile binary(String file) {
        return new UnreadableFile(file, "这不是文字文件（像是图片、压缩包或程序）；请换成 txt、网页、docx 或带文字层的 PDF。");
    }
}

package org.hangji.reader;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The marks of JSON: names, commas, escapes. Half a surrogate pair is written as an escape. */
final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private final Appendable out;
    private boolean comma;

    JsonText(Appendable out) {
        this.out = out;
    }

    void open() throws IOException {
        out.append('{');
        comma = false;
    }

    void close() throws IOException {
        out.append('}');
        comma = true;
    }

    void name(String name) throws IOException {
        if (comma) {
            out.append(',');
        }
        comma = true;
        out.append('"').append(name).append("\":");
    }

    void field(String name, @Nullable String value) throws IOException {
        name(name);
        if (value == null) {
            out.append("null");
        } else {
            string(value);
        }
    }

    void day(String name, @Nullable LocalDate day) throws IOException {
        field(name, day == null ? null : day.toString());
    }

    void raw(String name, String value) throws IOException {
        name(name);
        out.append(value);
    }

    <T> void list(String name, List<T> list, ReadingJson.Element<T> element) throws IOException {
        name(name);
        out.append('[');
        ReadingJson.each(list, this, element);
        out.append(']');
        comma = true;
    }

    void verbatim(String marks) throws IOException {
        out.append(marks);
    }

    void string(String value) throws IOException {
        out.append('"');
        int done = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
                continue;
            }
            out.append(value, done, i);
            escape(c);
            done = i + 1;
        }
        out.append(value, done, value.length()).append('"');
    }

    private void escape(char c) throws IOException {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX.charAt((c >> shift) & 15));
                }
            }
        }
    }
}

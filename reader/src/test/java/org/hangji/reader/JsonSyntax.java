package org.hangji.reader;

/** A strict little reader of JSON, to hold the writer against: whole text one value, no lone surrogate unescaped. */
final class JsonSyntax {
    private final String text;
    private int at;

    private JsonSyntax(String text) {
        this.text = text;
    }

    static boolean isValid(String text) {
        JsonSyntax syntax = new JsonSyntax(text);
        return syntax.value() && syntax.at == text.length();
    }

    private boolean value() {
        if (at >= text.length()) {
            return false;
        }
        return switch (text.charAt(at)) {
            case '{' -> members('}', true);
            case '[' -> members(']', false);
            case '"' -> string();
            default -> word();
        };
    }

    private boolean members(char close, boolean named) {
        at++;
        if (take(close)) {
            return true;
        }
        do {
            if ((named && !(string() && take(':'))) || !value()) {
                return false;
            }
        } while (take(','));
        return take(close);
    }

    private boolean string() {
        if (!take('"')) {
            return false;
        }
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c < ' ') {
                return false;
            }
            if (c == '\\') {
                at += text.charAt(at + 1) == 'u' ? 6 : 2;
            } else if (Character.isHighSurrogate(c)) {
                if (!Character.isLowSurrogate(text.charAt(at + 1))) {
                    return false;
                }
                at += 2;
            } else if (Character.isLowSurrogate(c)) {
                return false;
            } else {
                at++;
            }
        }
        return take('"');
    }

    private boolean word() {
        int start = at;
        while (at < text.length() && "truefalsn0123456789.-".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at > start;
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }
}

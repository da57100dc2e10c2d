package org.hangji.reader.source;

import java.util.List;

/** A line being put together: white space of the source collapses, and vanishes where it only broke Chinese text. */
final class HtmlLine {
    private final StringBuilder text = new StringBuilder();
    private boolean space;
    private boolean lineEnd;
    private boolean onlyNumber;

    /** The number before a list point; what follows stands on the same line even where it is a block. */
    void addNumber(String number) {
        add(number, false);
        onlyNumber = !number.isEmpty();
    }

    boolean holdsOnlyNumber() {
        return onlyNumber;
    }

    void add(String more, boolean preformatted) {
        if (preformatted) {
            text.append(more.replace("\r\n", "\n"));
            return;
        }
        for (int i = 0; i < more.length(); i++) {
            char c = more.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                space = true;
                lineEnd |= c == '\n' || c == '\r';
            } else if (c != '\uFEFF' && c != '\u200B') {
                separate(c);
                onlyNumber = false;
                text.append(c);
            }
        }
    }

    private void separate(char next) {
        if (space && !text.isEmpty()) {
            char last = text.charAt(text.length() - 1);
            boolean onlyBroken = lineEnd && (CharacterClass.isWide(last) || CharacterClass.isWide(next));
            if (!onlyBroken && last != '\n') {
                text.append(' ');
            }
        }
        space = false;
        lineEnd = false;
    }

    List<String> finish() {
        return text.toString()
                .lines()
                .filter(line -> line.chars().anyMatch(c -> c > ' ' && !Character.isSpaceChar(c)))
                .toList();
    }
}

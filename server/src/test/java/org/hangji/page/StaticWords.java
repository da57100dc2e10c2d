package org.hangji.page;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the words that a template would show as they stand. */
final class StaticWords {

    private static final Pattern SHOWN_ATTRIBUTE =
            Pattern.compile("\\b(?:title|alt|placeholder|aria-label)=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern DIRECTIVE = Pattern.compile("(?m)^@(?:import|param)[^\n]*");
    private static final Pattern COMMENT = Pattern.compile("(?s)<%--.*?--%>|<!--.*?-->");

    private StaticWords() {}

    static List<String> of(String template) {
        String bare = withoutCode(
                COMMENT.matcher(DIRECTIVE.matcher(template).replaceAll("")).replaceAll(""));
        StringBuilder shown = new StringBuilder(bare.replaceAll("(?s)<[^>]*>", "\n"));
        SHOWN_ATTRIBUTE
                .matcher(bare)
                .results()
                .forEach(hit -> shown.append('\n').append(hit.group(1)));
        return shown.toString()
                .lines()
                .map(String::strip)
                .filter(line -> WORD.matcher(line.replaceAll("&[a-z]+;", "")).find())
                .toList();
    }

    /** Leaves out expressions, calls of templates and conditions; a content block within a call is text again. */
    private static String withoutCode(String template) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < template.length()) {
            char letter = template.charAt(i);
            if ((letter == '$' || letter == '!') && template.startsWith("{", i + 1)) {
                i = skip(template, i + 1, out);
            } else if (letter == '@' && i + 1 < template.length() && Character.isLetter(template.charAt(i + 1))) {
                int end = i + 1;
                while (end < template.length()
                        && (Character.isLetterOrDigit(template.charAt(end)) || template.charAt(end) == '.')) {
                    end++;
                }
                i = end < template.length() && template.charAt(end) == '(' ? skip(template, end, out) : end;
            } else {
                out.append(letter);
                i++;
            }
        }
        return out.toString();
    }

    /** From an opening bracket to behind its closing one; content blocks in between go to {@code out}. */
    private static int skip(String template, int open, StringBuilder out) {
        int depth = 0;
        int i = open;
        while (i < template.length()) {
            char letter = template.charAt(i);
            if (letter == '"') {
                i = closing(template, i) + 1;
                continue;
            }
            if (letter == '@' && template.startsWith("`", i + 1)) {
                int end = blockEnd(template, i + 2);
                out.append('\n')
                        .append(withoutCode(template.substring(i + 2, end)))
                        .append('\n');
                i = end + 1;
                continue;
            }
            if (letter == '(' || letter == '{') {
                depth++;
            } else if (letter == ')' || letter == '}') {
                depth--;
                if (depth == 0) {
                    return i + 1;
                }
            }
            i++;
        }
        return i;
    }

    private static int closing(String template, int quote) {
        int i = quote + 1;
        while (i < template.length() && template.charAt(i) != '"') {
            i += template.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static int blockEnd(String template, int start) {
        int depth = 1;
        for (int i = start; i < template.length(); i++) {
            if (template.startsWith("@`", i)) {
                depth++;
                i++;
            } else if (template.charAt(i) == '`') {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return template.length();
    }
}

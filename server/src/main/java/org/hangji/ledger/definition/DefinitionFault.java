package org.hangji.ledger.definition;

/**
 * What is wrong in the words of a definition (定义的错处).
 *
 * @param line where it stands in the text, from 1; 0 where there is no text
 * @param field id of the field, empty for the ledger itself
 * @param key the word at fault: {@code maxLength}
 * @param message what is wrong and how to mend it
 */
public record DefinitionFault(int line, String field, String key, String message) {

    /** With the line before it, where there is one. */
    public String sentence() {
        return (line > 0 ? "第 " + line + " 行：" : "") + message;
    }
}

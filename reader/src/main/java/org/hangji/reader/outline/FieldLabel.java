package org.hangji.reader.outline;

/**
 * A label and its field.
 *
 * @param field what the field holds
 * @param words the label as printed
 * @param start index of the label
 * @param content index behind its colon
 */
public record FieldLabel(Field field, String words, int start, int content) {}

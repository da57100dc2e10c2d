package org.hangji.reader.outline;

/**
 * A printed number that may open a heading or a list point.
 *
 * @param style how it is printed
 * @param value 1 for 一, (1) or ①; 0 where no number is printed
 * @param number the number as printed, without its marks
 * @param start index of its first character
 * @param content index of the first word behind it
 * @param boundary what stands before it
 */
public record Marker(HeadingStyle style, int value, String number, int start, int content, Boundary boundary) {}

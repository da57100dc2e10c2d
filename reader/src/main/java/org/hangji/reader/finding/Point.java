package org.hangji.reader.finding;

import java.util.List;

/**
 * A measure or a list point by index.
 *
 * @param marker its marker as printed, or empty for a plain paragraph
 * @param start index of its marker
 * @param end index behind its last word
 * @param points what is listed inside it
 */
public record Point(String marker, int start, int end, List<Point> points) {}

/**
 * Roll-ups: what was recorded, added up by county and day in the transaction that records it, so that a figure is the sum of
 * few rows, also as of a past day.
 */
@NullMarked
package org.hangji.figure.rollup;

import org.jspecify.annotations.NullMarked;

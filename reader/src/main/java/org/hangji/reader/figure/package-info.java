/** Numbers with a unit: value, unit, bound, subject and period. */
@NullMarked
package org.hangji.reader.figure;

import org.jspecify.annotations.NullMarked;

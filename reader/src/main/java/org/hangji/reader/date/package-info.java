/** Dates as printed and the years that they leave out. */
@NullMarked
package org.hangji.reader.date;

import org.jspecify.annotations.NullMarked;

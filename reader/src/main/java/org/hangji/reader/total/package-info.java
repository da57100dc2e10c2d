/** The totals that a report states of itself. */
@NullMarked
package org.hangji.reader.total;

import org.jspecify.annotations.NullMarked;

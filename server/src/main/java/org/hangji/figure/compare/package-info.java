/** A report against the records: which figure of ours a printed number answers, and whether the two agree. */
@NullMarked
package org.hangji.figure.compare;

import org.jspecify.annotations.NullMarked;

/** The records of the worked example: few by hand, the many made with a fixed seed, all marked as constructed. */
@NullMarked
package org.hangji.sample.records;

import org.jspecify.annotations.NullMarked;

/** Rounds of inspection: opening, withdrawal, counts, pages. */
@NullMarked
package org.hangji.rectify.round;

import org.jspecify.annotations.NullMarked;

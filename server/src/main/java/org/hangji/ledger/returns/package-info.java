/** Returns (月调度): who must report what by when, submitted, reviewed, locked, and amended after the lock. */
@NullMarked
package org.hangji.ledger.returns;

import org.jspecify.annotations.NullMarked;

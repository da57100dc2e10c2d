/** Ledgers defined in the browser: a draft that is written step by step, and what is known about it. */
@NullMarked
package org.hangji.ledger.designing;

import org.jspecify.annotations.NullMarked;

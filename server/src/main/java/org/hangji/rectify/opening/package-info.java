/** Entries of ledgers that open findings (台账记录开出问题), by a word in the ledger's definition. */
@NullMarked
package org.hangji.rectify.opening;

import org.jspecify.annotations.NullMarked;

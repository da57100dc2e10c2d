/** What ledgers there are, and the tables they compile to. */
@NullMarked
package org.hangji.ledger.definition;

import org.jspecify.annotations.NullMarked;

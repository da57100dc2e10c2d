/** Ledgers for programs, as the contract of the HTTP API has them. */
@NullMarked
package org.hangji.ledger.api;

import org.jspecify.annotations.NullMarked;

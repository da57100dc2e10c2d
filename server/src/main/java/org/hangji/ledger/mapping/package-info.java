/** Existing spreadsheets of any form taken into a ledger: which column is which field is guessed, corrected and remembered. */
@NullMarked
package org.hangji.ledger.mapping;

import org.jspecify.annotations.NullMarked;

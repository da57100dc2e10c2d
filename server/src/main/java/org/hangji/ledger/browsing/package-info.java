/** Entries as they were known at a time: lists, one entry with its versions, sheets. */
@NullMarked
package org.hangji.ledger.browsing;

import org.jspecify.annotations.NullMarked;

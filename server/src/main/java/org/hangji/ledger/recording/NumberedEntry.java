package org.hangji.ledger.recording;

import org.hangji.ledger.Entry;

/** A version with the number of the row that it was handed in with. */
record NumberedEntry(int row, Entry entry) {}

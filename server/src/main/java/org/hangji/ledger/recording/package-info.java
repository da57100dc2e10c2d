/** How an entry, a correction or a withdrawal is checked and written. */
@NullMarked
package org.hangji.ledger.recording;

import org.jspecify.annotations.NullMarked;

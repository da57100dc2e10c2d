/** The hash chain over the journal, and its head outside the database. */
@NullMarked
package org.hangji.audit.sealing;

import org.jspecify.annotations.NullMarked;

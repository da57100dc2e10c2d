/** Recomputes what was sealed and names what differs. */
@NullMarked
package org.hangji.audit.verification;

import org.jspecify.annotations.NullMarked;

/** The journal for those who watch: list, sheet, verification. */
@NullMarked
package org.hangji.audit.browsing;

import org.jspecify.annotations.NullMarked;

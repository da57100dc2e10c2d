/** What a draft says (填数): its figure fields and lists of findings, filled from records as of a day. */
@NullMarked
package org.hangji.bulletin.filling;

import org.jspecify.annotations.NullMarked;

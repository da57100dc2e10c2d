/** Drafts of bulletins (起草): text with figure fields and lists of findings, saved in versions. */
@NullMarked
package org.hangji.bulletin.composing;

import org.jspecify.annotations.NullMarked;

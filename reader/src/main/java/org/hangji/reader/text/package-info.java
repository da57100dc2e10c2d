/** The text itself: folded characters, places, sentences, quotations. */
@NullMarked
package org.hangji.reader.text;

import org.jspecify.annotations.NullMarked;

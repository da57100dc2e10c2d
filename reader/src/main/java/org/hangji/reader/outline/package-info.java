/** Numbered headings of every style and the tree that they make. */
@NullMarked
package org.hangji.reader.outline;

import org.jspecify.annotations.NullMarked;

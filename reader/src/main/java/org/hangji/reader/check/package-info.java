/** What agrees in a text and what does not. */
@NullMarked
package org.hangji.reader.check;

import org.jspecify.annotations.NullMarked;

/** Documents named in book-title marks. */
@NullMarked
package org.hangji.reader.document;

import org.jspecify.annotations.NullMarked;

/** Bulletins handed in as files (读入): the file, its digest, what was read from it. */
@NullMarked
package org.hangji.bulletin.reading;

import org.jspecify.annotations.NullMarked;

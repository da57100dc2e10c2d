/** What stands above the first heading and below the last word: title, issuer, inspection. */
@NullMarked
package org.hangji.reader.header;

import org.jspecify.annotations.NullMarked;

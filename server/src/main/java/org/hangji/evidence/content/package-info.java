/** What a file is by its content, what it says of itself, and where its bytes are kept. */
@NullMarked
package org.hangji.evidence.content;

import org.jspecify.annotations.NullMarked;

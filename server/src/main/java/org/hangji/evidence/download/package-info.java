/** Files of evidence for browsers. */
@NullMarked
package org.hangji.evidence.download;

import org.jspecify.annotations.NullMarked;

/** Hands lists out, at once or in the background. */
@NullMarked
package org.hangji.export.giving;

import org.jspecify.annotations.NullMarked;

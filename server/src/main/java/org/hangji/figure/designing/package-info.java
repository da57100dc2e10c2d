/** Defining figures in the browser: form, check, preview, versions. */
@NullMarked
package org.hangji.figure.designing;

import org.jspecify.annotations.NullMarked;

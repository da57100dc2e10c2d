/** Official documents as PDF. */
@NullMarked
package org.hangji.document.pdf;

import org.jspecify.annotations.NullMarked;

/** Official documents as Word files. */
@NullMarked
package org.hangji.document.word;

import org.jspecify.annotations.NullMarked;

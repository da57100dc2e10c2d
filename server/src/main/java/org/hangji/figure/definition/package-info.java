/** Figure definitions as data: read from the program's own files, checked when it starts. */
@NullMarked
package org.hangji.figure.definition;

import org.jspecify.annotations.NullMarked;

/** The standards of the field as pure functions, each with its clause. */
@NullMarked
package org.hangji.rules;

import org.jspecify.annotations.NullMarked;

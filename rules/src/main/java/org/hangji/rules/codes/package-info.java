/** Codes of the field: number plates. */
@NullMarked
package org.hangji.rules.codes;

import org.jspecify.annotations.NullMarked;

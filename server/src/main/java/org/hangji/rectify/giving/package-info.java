/** Reads what people and programs fill in: one validator for forms and for the API. */
@NullMarked
package org.hangji.rectify.giving;

import org.jspecify.annotations.NullMarked;

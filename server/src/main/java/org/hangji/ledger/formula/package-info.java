/** Formulas of fields (公式), in the Common Expression Language: checked when they are defined, computed when an entry is recorded. */
@NullMarked
package org.hangji.ledger.formula;

import org.jspecify.annotations.NullMarked;

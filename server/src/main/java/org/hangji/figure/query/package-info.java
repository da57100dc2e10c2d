/** Definitions and questions turned into SQL over the read views of the ledgers and of the loop. */
@NullMarked
package org.hangji.figure.query;

import org.jspecify.annotations.NullMarked;

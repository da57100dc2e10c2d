/** Counting one ledger by two of its fields: everything stands in the address, every cell opens its rows. */
@NullMarked
package org.hangji.figure.pivot;

import org.jspecify.annotations.NullMarked;

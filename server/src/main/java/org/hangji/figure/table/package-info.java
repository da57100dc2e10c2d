/** Several figures of several units over several periods side by side: as a page, a sheet, charts and JSON. */
@NullMarked
package org.hangji.figure.table;

import org.jspecify.annotations.NullMarked;

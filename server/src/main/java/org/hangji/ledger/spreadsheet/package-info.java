/** Files of spreadsheet programs: looked through before any library opens them, and what stands in their cells (表格文件). */
@NullMarked
package org.hangji.ledger.spreadsheet;

import org.jspecify.annotations.NullMarked;

/** Workbooks that go out to a unit and come back filled in (填报工作簿), and the record of what became of them. */
@NullMarked
package org.hangji.ledger.workbook;

import org.jspecify.annotations.NullMarked;

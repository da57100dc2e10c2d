/** People from a sheet (人员导入). */
@NullMarked
package org.hangji.organization.roster;

import org.jspecify.annotations.NullMarked;

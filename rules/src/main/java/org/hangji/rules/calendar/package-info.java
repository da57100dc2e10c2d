/** The statutory working-day calendar (法定工作日历) and what follows from it for deadlines. */
@NullMarked
package org.hangji.rules.calendar;

import org.jspecify.annotations.NullMarked;

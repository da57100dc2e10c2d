/** Working days and how deadlines stand (工作日历与期限). */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.hangji.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

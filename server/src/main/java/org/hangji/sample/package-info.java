/** Loads the worked example (样例): records of 2023, recorded on a clock of 2023 and marked as constructed. */
@ApplicationModule
@NullMarked
package org.hangji.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What every module stands on: the acting person, the database session, periods, refusals. It holds no services. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.hangji.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What must be put right (整改): findings of every source and their loop, rounds of inspection. */
@ApplicationModule(
        allowedDependencies = {"shared", "page", "audit", "organization", "access", "evidence", "calendar", "ledger"})
@NullMarked
package org.hangji.rectify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

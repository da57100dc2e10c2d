/** Bulletins (通报): reading, checking, composing, publishing, correcting. */
@ApplicationModule(
        allowedDependencies = {"shared", "page", "audit", "organization", "ledger", "rectify", "figure", "document"})
@NullMarked
package org.hangji.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Ledgers (台账): facts, each written once, corrected by a further version and never overwritten. */
@ApplicationModule(allowedDependencies = {"shared", "page", "audit", "organization", "evidence"})
@NullMarked
package org.hangji.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

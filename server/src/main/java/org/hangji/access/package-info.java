/** Accounts, sign-in, roles and scope; it fills the session. */
@ApplicationModule(allowedDependencies = {"shared", "page", "audit", "organization"})
@NullMarked
package org.hangji.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

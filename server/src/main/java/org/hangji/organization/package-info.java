/** The tree of units (组织机构), people and posts through time. */
@ApplicationModule(allowedDependencies = {"shared", "page", "audit"})
@NullMarked
package org.hangji.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

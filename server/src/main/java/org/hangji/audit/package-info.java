/** The append-only journal (审计日志), sealed in a hash chain. */
@ApplicationModule(allowedDependencies = {"shared", "page"})
@NullMarked
package org.hangji.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

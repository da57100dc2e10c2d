/** Files by digest about an opaque subject (证据): who added them, when and where they were taken, look-alikes, freezing. */
@ApplicationModule(allowedDependencies = {"shared", "page", "audit"})
@NullMarked
package org.hangji.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What every page is made of: layout, components, error pages, message bundles. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.hangji.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Lists that leave the house (导出): at once where they are small, else in the background with a page of their progress. */
@ApplicationModule(allowedDependencies = {"shared", "page", "audit"})
@NullMarked
package org.hangji.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

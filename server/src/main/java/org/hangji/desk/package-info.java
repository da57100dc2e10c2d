/** My work (我的工作): what somebody must do, by when, and what became of what he asked for. */
@ApplicationModule(allowedDependencies = {"shared", "page", "calendar", "ledger", "rectify", "bulletin"})
@NullMarked
package org.hangji.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

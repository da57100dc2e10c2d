/**
 * Named figures (数字) over facts and findings, as of a day. A figure is a query for rows: its value is the count or the
 * sum of those rows, so the rows behind a number are there by construction.
 */
@ApplicationModule(allowedDependencies = {"shared", "page", "audit", "organization", "ledger"})
@NullMarked
package org.hangji.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The rules by which contradictions are found (体检规则). Each is one class over SQL that answers for all units at once. */
@NullMarked
package org.hangji.figure.contradiction.rule;

import org.jspecify.annotations.NullMarked;

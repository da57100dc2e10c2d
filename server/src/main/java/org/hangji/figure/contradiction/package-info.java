/** Contradictions (口径体检): what cannot be so, found by named rules, answered by people, never silently dismissed. */
@NullMarked
package org.hangji.figure.contradiction;

import org.jspecify.annotations.NullMarked;

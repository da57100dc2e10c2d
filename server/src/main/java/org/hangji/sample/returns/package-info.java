/** The monthly returns of the worked example. */
@NullMarked
package org.hangji.sample.returns;

import org.jspecify.annotations.NullMarked;

/** How findings look on pages. */
@NullMarked
package org.hangji.rectify.look;

import org.jspecify.annotations.NullMarked;

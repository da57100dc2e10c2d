/** The round of the worked example: real commands through the loop on days of 2023. */
@NullMarked
package org.hangji.sample.round;

import org.jspecify.annotations.NullMarked;

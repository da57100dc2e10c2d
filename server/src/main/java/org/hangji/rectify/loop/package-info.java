/** The law of the loop: events, what they make of a finding, who may do what when; and where events are kept. */
@NullMarked
package org.hangji.rectify.loop;

import org.jspecify.annotations.NullMarked;

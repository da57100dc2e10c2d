/** Pages of findings: the list, one finding with its story, the forms of the commands, registering by hand. */
@NullMarked
package org.hangji.rectify.finding;

import org.jspecify.annotations.NullMarked;

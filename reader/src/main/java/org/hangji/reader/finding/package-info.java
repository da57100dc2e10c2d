/** Problems that were fed back, their fields and their measures. */
@NullMarked
package org.hangji.reader.finding;

import org.jspecify.annotations.NullMarked;

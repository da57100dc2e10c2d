/** Bodies that are named. */
@NullMarked
package org.hangji.reader.organization;

import org.jspecify.annotations.NullMarked;

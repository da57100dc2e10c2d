/** All bulletins and readings in one list (通报). */
@NullMarked
package org.hangji.bulletin.listing;

import org.jspecify.annotations.NullMarked;

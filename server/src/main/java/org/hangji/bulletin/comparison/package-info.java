/** A report against records (与记录对照). */
@NullMarked
package org.hangji.bulletin.comparison;

import org.jspecify.annotations.NullMarked;

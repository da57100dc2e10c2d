/** What a clerk corrects in a reading (更正识读), kept beside it. */
@NullMarked
package org.hangji.bulletin.correction;

import org.jspecify.annotations.NullMarked;

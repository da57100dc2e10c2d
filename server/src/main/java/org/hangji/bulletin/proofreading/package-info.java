/** The text beside what was read from it, linked both ways (对读). */
@NullMarked
package org.hangji.bulletin.proofreading;

import org.jspecify.annotations.NullMarked;

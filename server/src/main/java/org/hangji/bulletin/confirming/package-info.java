/** Answers to contradictions, and the round made of a reading (确认为整改轮次). */
@NullMarked
package org.hangji.bulletin.confirming;

import org.jspecify.annotations.NullMarked;

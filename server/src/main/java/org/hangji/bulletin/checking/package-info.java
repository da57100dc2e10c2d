/** What is checked before a bulletin goes out (发布前核对). */
@NullMarked
package org.hangji.bulletin.checking;

import org.jspecify.annotations.NullMarked;

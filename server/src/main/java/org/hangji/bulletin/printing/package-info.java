/** A bulletin as an official document (公文): Word, PDF and a sheet on the screen. */
@NullMarked
package org.hangji.bulletin.printing;

import org.jspecify.annotations.NullMarked;

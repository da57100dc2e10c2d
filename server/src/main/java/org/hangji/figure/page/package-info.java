/** Figures for people. */
@NullMarked
package org.hangji.figure.page;

import org.jspecify.annotations.NullMarked;

/** Figures for programs. */
@NullMarked
package org.hangji.figure.api;

import org.jspecify.annotations.NullMarked;

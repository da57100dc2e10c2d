/** Findings, rounds and evidence for programs. */
@NullMarked
package org.hangji.rectify.api;

import org.jspecify.annotations.NullMarked;

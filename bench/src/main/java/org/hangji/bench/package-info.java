/** Benchmarks: each prints figures for people and, as its last line, one JSON object with its name and figures. */
@NullMarked
package org.hangji.bench;

import org.jspecify.annotations.NullMarked;

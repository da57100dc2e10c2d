/** The bulletin that the worked example published (样例通报). */
@NullMarked
package org.hangji.sample.publication;

import org.jspecify.annotations.NullMarked;

/** Submitting, publishing, correcting and withdrawing (送签、发布、更正、撤下). */
@NullMarked
package org.hangji.bulletin.publishing;

import org.jspecify.annotations.NullMarked;

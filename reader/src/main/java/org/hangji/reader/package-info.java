/** Reads a published bulletin (通报) into its outline, findings, measures, figures, dates and checks. */
@NullMarked
package org.hangji.reader;

import org.jspecify.annotations.NullMarked;

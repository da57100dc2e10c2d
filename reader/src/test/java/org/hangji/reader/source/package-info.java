@NullMarked
package org.hangji.reader.source;

import org.jspecify.annotations.NullMarked;

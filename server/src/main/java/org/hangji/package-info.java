/** The platform: its main class, the supervisor of its embedded database, and its commands. */
@NullMarked
package org.hangji;

import org.jspecify.annotations.NullMarked;

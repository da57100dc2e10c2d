/** What the public sees (公开页), and the opinions it sends (群众意见). */
@NullMarked
package org.hangji.bulletin.visiting;

import org.jspecify.annotations.NullMarked;

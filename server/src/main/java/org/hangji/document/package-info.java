/** Official documents (公文) as Word and PDF from one content, laid out after GB/T 9704. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.hangji.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

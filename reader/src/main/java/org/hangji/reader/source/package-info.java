/** What stands in a file: plain text, web pages, Word and PDF documents turned into lines of text. */
@NullMarked
package org.hangji.reader.source;

import org.jspecify.annotations.NullMarked;

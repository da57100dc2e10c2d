package org.hangji.reader.finding;

import org.hangji.reader.outline.HeadingStyle;
import org.hangji.reader.outline.ProblemWords;
import org.hangji.reader.outline.Section;
import org.hangji.reader.text.Source;

/** Whether a heading without headings under it is a problem that was fed back. */
enum Likeness {
    YES,
    /** Only if one beside it is. */
    PERHAPS,
    NO;

    static Likeness of(Section section, Answer answer, Source source) {
        SectionKind kind = SectionKind.of(section);
        if (kind == SectionKind.NEXT) {
            return NO;
        }
        boolean named = section.marker().style() == HeadingStyle.LABEL
                || section.marker().style() == HeadingStyle.UNNUMBERED;
        if (named || answer.labelled()) {
            return YES;
        }
        String title = source.folded(section.titleStart(), section.titleEnd());
        boolean problem = ProblemWords.problem(title);
        if (kind == SectionKind.ORGANISING) {
            return problem && (title.startsWith("关于") || title.startsWith("针对")) ? YES : NO;
        }
        if (section.parent() == null && section.marker().style() == HeadingStyle.CHINESE_COMMA && !problem) {
            return NO;
        }
        if (problem) {
            return YES;
        }
        boolean empty = source.skipSpace(section.titleEnd() + 1) >= answer.bodyEnd();
        if (empty) {
            return NO;
        }
        if (ProblemWords.aspect(title) || title.endsWith("整改情况") || title.endsWith("的整改")) {
            return YES;
        }
        Section above = section.parent();
        return kind == SectionKind.RECTIFYING || (above != null && ProblemWords.aspect(above.title())) ? PERHAPS : NO;
    }
}

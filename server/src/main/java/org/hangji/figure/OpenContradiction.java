package org.hangji.figure;

import java.time.Instant;

/**
 * A contradiction that concerns something (相关的矛盾), for whoever shows or publishes that.
 *
 * @param rule name of the rule
 * @param sentence what contradicts
 * @param answered whether somebody explained it
 * @param answer that explanation, empty while it waits
 * @param openedAt since when it waits, or waited, for an answer
 * @param href address of its page
 */
public record OpenContradiction(
        String rule, String sentence, boolean answered, String answer, Instant openedAt, String href) {}

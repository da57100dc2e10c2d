package org.hangji.bulletin.correction;

import java.time.Instant;

/** A correction with who made it and when; {@code undone} once another line has undone it. */
public record KeptEdit(long id, Edit edit, String by, Instant recordedAt, boolean undone) {}

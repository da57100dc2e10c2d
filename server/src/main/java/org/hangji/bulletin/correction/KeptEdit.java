package org.hangji.bulletin.correction;

import java.time.Instant;

/** A correction with who made it and when (已记的更正); {@code undone} once another line has undone it. */
public record KeptEdit(long id, Edit edit, String by, Instant recordedAt, boolean undone) {}

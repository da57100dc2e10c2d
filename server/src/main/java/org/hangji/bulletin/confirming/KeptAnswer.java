package org.hangji.bulletin.confirming;

import java.time.Instant;

/** The answer that counts for a check (矛盾的答复): {@code check} is its index in the reading, from 0. */
public record KeptAnswer(int check, Answer answer, String reason, String by, Instant recordedAt) {}

package org.hangji.rectify;

import java.time.Instant;

/**
 * A command that somebody tried to give and was refused (被拒绝的办理). The same again within the hour is not noted again.
 *
 * @param forbidden whether it was refused to this person; else to everybody as things stood
 * @param reason in the words of the loop
 */
public record RefusedAttempt(PersonRef person, CommandName command, boolean forbidden, String reason, Instant at) {}

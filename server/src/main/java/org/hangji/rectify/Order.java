package org.hangji.rectify;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A command as it is given (办理).
 *
 * @param command what is wanted
 * @param occurredOn the day it really happened, {@code null} for today
 * @param version number of the last event that the giver saw, {@code null} where he does not say
 */
public record Order(
        Command command,
        @Nullable LocalDate occurredOn,
        @Nullable Integer version) {

    /** A command that is given today on whatever stands now. */
    public static Order of(Command command) {
        return new Order(command, null, null);
    }

    /** The same, having happened on a day. */
    public static Order on(LocalDate day, Command command) {
        return new Order(command, day, null);
    }
}

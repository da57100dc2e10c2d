package org.hangji.audit;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How far a verification goes (核对范围).
 *
 * @param since what was there before this instant was found in order then and is only glanced at; {@code null} for a
 *     full verification
 * @param progress told now and then how far it has come, in Chinese
 */
public record Extent(@Nullable Instant since, Consumer<String> progress) {

    /** Everything, saying nothing on the way. */
    public static Extent full() {
        return new Extent(null, said -> {});
    }

    public boolean quick() {
        return since != null;
    }
}

package org.hangji.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody who keeps or watches the platform wants to know when he comes in (值守事项).
 *
 * @param key message key of the sentence, in the bundle of the module that answers
 * @param arguments what stands in it
 * @param tone how it stands
 * @param href where it is seen to
 */
public record Watched(String key, List<@Nullable Object> arguments, Tone tone, String href) {

    public Watched {
        arguments = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(arguments));
    }

    public static Watched of(String key, Tone tone, String href, @Nullable Object... arguments) {
        return new Watched(key, java.util.Arrays.asList(arguments), tone, href);
    }
}

package org.hangji.access;

import org.jspecify.annotations.Nullable;

/** An address of this platform to go to after sign-in; anything that could lead elsewhere becomes the start page. */
final class LocalPath {

    private LocalPath() {}

    static String of(@Nullable String wanted) {
        return wanted != null && isLocal(wanted) ? wanted : "/";
    }

    private static boolean isLocal(String wanted) {
        return wanted.startsWith("/")
                && !wanted.startsWith("//")
                && !wanted.startsWith("/sign-")
                && wanted.chars().allMatch(letter -> letter > ' ' && letter != '\\' && letter < 127);
    }
}

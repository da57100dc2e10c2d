package org.hangji.shared;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for (分页).
 *
 * @param page from 0
 * @param size 1 to 500
 */
public record Paging(int page, int size) {

    public static final int DEFAULT_SIZE = 50;
    public static final int MAX_SIZE = 500;

    /** Reads the parameters of a request; 50 where no size is given, a value out of range is a refusal. */
    public static Paging of(@Nullable Integer page, @Nullable Integer size) {
        int wantedPage = page == null ? 0 : page;
        int wantedSize = size == null ? DEFAULT_SIZE : size;
        if (wantedPage < 0) {
            throw Refusal.invalid("page", "range", "页码从 0 开始，不能是负数。");
        }
        if (wantedSize < 1 || wantedSize > MAX_SIZE) {
            throw Refusal.invalid("size", "range", "每页条数应在 1 到 500 之间。");
        }
        return new Paging(wantedPage, wantedSize);
    }

    public long offset() {
        return (long) page * size;
    }
}

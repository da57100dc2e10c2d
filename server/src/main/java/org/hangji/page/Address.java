package org.hangji.page;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the reader is (地址). A table's order, filters and part stand in the address, so that a link shows the next person the
 * same table.
 *
 * @param path path without the query
 * @param query query as it was sent, empty where there is none
 */
public record Address(String path, String query) {

    /** The first value of a parameter, empty where it is missing. */
    public String parameter(String name) {
        String value = whole().build().getQueryParams().getFirst(name);
        return value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    /** The same address with one parameter changed, or without it where the value is null; it starts at the first part again. */
    public String with(String name, @Nullable Object value) {
        UriComponentsBuilder other = whole();
        other.replaceQueryParam("page");
        if (value == null || value.toString().isEmpty()) {
            other.replaceQueryParam(name);
        } else {
            other.replaceQueryParam(name, URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
        return other.build(true).toUriString();
    }

    /** Sorted by {@code column}; by the same one downwards where it is sorted upwards by it now. */
    public String sortedBy(String column) {
        return with("sort", parameter("sort").equals(column) ? "-" + column : column);
    }

    /** What a head cell says to assistive software about the order: {@code null} where the table is in another order. */
    public @Nullable String orderOf(String column) {
        String sort = parameter("sort");
        return sort.equals(column) ? "ascending" : sort.equals("-" + column) ? "descending" : null;
    }

    private UriComponentsBuilder whole() {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(path);
        return query.isEmpty() ? builder : builder.query(query);
    }
}

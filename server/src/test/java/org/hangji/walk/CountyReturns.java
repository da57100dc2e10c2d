package org.hangji.walk;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A return of a station of the east that is locked, with an amendment that waits: one month of 2019, in which nobody else does anything. */
final class CountyReturns {

    private static final AtomicInteger MONTHS = new AtomicInteger();
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    private final String mark;
    private final MockMvc web;
    private final LocalDate first = LocalDate.of(2019, 1, 1).plusMonths(MONTHS.getAndIncrement());
    private final String unit;
    private final String page;
    private final String duty;
    private final String entry;

    CountyReturns(String mark, MockMvc web, Organizations organizations) throws Exception {
        this.mark = mark;
        this.web = web;
        this.unit = "EAST-WALK-" + first.getMonthValue();
        Acting.as(
                Acting.system("test"),
                () -> organizations.addUnit(unit, "东县走查站", "", Unit.Kind.AFFILIATE, "EAST", null));
        LocalDate last = first.plusMonths(1).minusDays(1);
        this.duty = send(
                        "safe.clerk",
                        "/returns/duties",
                        Map.of(
                                "ledger", "training",
                                "name", mark + "专项",
                                "rhythm", "OWN",
                                "own", first + " " + last + " " + mark,
                                "dueDays", "5",
                                "below", "EAST",
                                "kinds", "AFFILIATE",
                                "reviews", "1",
                                "from", first.toString()))
                .replaceFirst(".*=", "");
        this.page = "/returns/" + duty + "/" + unit + "/" + first;
        this.entry = JsonPath.read(
                        perform(
                                        "east.clerk",
                                        post("/api/ledgers/training/entries")
                                                .contentType("application/json")
                                                .content(
                                                        "{\"occurredOn\": \"%s\", \"unit\": \"%s\", \"values\": {\"kind\": \"OTHER\", \"title\": \"%s报\", \"people\": 30}}"
                                                                .formatted(first.plusDays(9), unit, mark)))
                                .getContentAsString(StandardCharsets.UTF_8),
                        "$.id")
                .toString();
    }

    /** Number of the duty, first day and unit. */
    String locked() throws Exception {
        send("east.clerk", page + "/submit", Map.of("seen", seen("east.clerk"), "note", mark));
        send("safe.clerk", page + "/review", Map.of("seen", seen("safe.clerk"), "note", mark));
        send("safe.clerk", page + "/lock", Map.of());
        return duty + " " + first + " " + unit;
    }

    String amendment() throws Exception {
        return send(
                        "east.clerk",
                        page + "/amendments",
                        Map.of(
                                "entry",
                                entry,
                                "version",
                                "1",
                                "occurredOn",
                                first.plusDays(9).toString(),
                                "kind",
                                "OTHER",
                                "title",
                                mark + "报",
                                "people",
                                "31",
                                "why",
                                mark + "少数了一人"))
                .replaceFirst(".*/", "");
    }

    private String seen(String account) throws Exception {
        Matcher found = SEEN.matcher(perform(account, get(page)).getContentAsString(StandardCharsets.UTF_8));
        if (!found.find()) {
            throw new IllegalStateException(account + " can do nothing on " + page);
        }
        return found.group(1);
    }

    private String send(String account, String path, Map<String, String> form) throws Exception {
        var request = post(path);
        form.forEach(request::param);
        MockHttpServletResponse response = perform(account, request);
        if (response.getRedirectedUrl() == null) {
            throw new IllegalStateException(path + " " + response.getStatus() + " "
                    + response.getContentAsString(StandardCharsets.UTF_8).replaceAll("(?s).*class=\"errors", ""));
        }
        return response.getRedirectedUrl();
    }

    private MockHttpServletResponse perform(String account, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(account)).with(csrf())).andReturn().getResponse();
    }
}

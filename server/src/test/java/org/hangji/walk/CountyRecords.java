package org.hangji.walk;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hangji.SmallCity;
import org.hangji.organization.Organizations;
import org.hangji.rectify.East;
import org.hangji.rectify.Findings;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** One record of each kind in the east of the small city; the mark stands in the words of every one. */
final class CountyRecords {

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final MockMvc web;
    private final String mark;

    CountyRecords(String mark, MockMvc web, SmallCity city, Findings findings, Organizations organizations)
            throws Exception {
        this.mark = mark;
        this.web = web;
        long finding = new East(city, findings).inProgress(mark + "护栏缺失");
        ids.put("finding", Long.toString(finding));
        ids.put(
                "evidence",
                id(upload("/api/evidence", "%PDF-1.7\n%" + mark + "\n%%EOF\n", Map.of("finding", "" + finding))));
        ids.put("reading", id(upload("/api/readings", """
                东县交通运输局关于%s整改情况的通报
                一、整改情况
                1.%s台账不全。一是补登台账18份。
                """.formatted(mark, mark), Map.of())));
        ids.put("round", read(json(post("/api/readings/" + ids.get("reading") + "/round"), "{}"), "$.round"));
        ids.put(
                "entry",
                id(json(
                        post("/api/ledgers/training/entries"),
                        "{\"occurredOn\": \"2024-02-20\", \"values\": {\"kind\": \"SAFETY_KNOWLEDGE\", \"title\": \"%s\", \"people\": 30}}"
                                .formatted(mark))));
        ids.put("contradiction", contradiction());
        ids.put(
                "bulletin",
                id(json(
                        post("/api/bulletins"),
                        "{\"title\": \"关于%s的通报\", \"body\": \"一、情况\\n%s正常。\"}".formatted(mark, mark))));
        CountyFiles files = new CountyFiles(mark, web);
        ids.put("import", files.refused());
        ids.put("mapped", files.mapped());
        ids.put("export", files.export(city.acting("east.clerk").person()));
        CountyReturns returns = new CountyReturns(mark, web, organizations);
        ids.put("return", returns.locked());
        ids.put("amendment", returns.amendment());
    }

    String mark() {
        return mark;
    }

    /** The same training once more; the platform finds the two alike. */
    private String contradiction() throws Exception {
        json(
                post("/api/ledgers/training/entries"),
                "{\"occurredOn\": \"2024-02-20\", \"values\": {\"kind\": \"SAFETY_KNOWLEDGE\", \"title\": \"%s\", \"people\": 30}}"
                        .formatted(mark));
        String found = answer(get("/api/contradictions?rule=duplicates&unit=EAST&size=500"));
        List<Number> ids = JsonPath.read(found, "$.items[?(@.sentence =~ /.*" + mark + ".*/)].id");
        return ids.getFirst().toString();
    }

    String id(Kind kind) {
        return ids.get(kind.name().toLowerCase(Locale.ROOT));
    }

    /** Kinds of record that a county has to itself. */
    enum Kind {
        FINDING,
        EVIDENCE,
        READING,
        ROUND,
        ENTRY,
        BULLETIN,
        CONTRADICTION,
        EXPORT,
        IMPORT("number"),
        MAPPED("file"),
        /** Number of the duty, first day and unit. */
        RETURN("duty"),
        AMENDMENT("amendment");

        /** How addresses call its number. */
        final String variable;

        Kind() {
            this("id");
        }

        Kind(String variable) {
            this.variable = variable;
        }
    }

    private String upload(String path, String content, Map<String, String> fields) throws Exception {
        var request = multipart(path)
                .file(new MockMultipartFile(
                        "file", mark + ".txt", "text/plain", content.getBytes(StandardCharsets.UTF_8)));
        fields.forEach(request::param);
        return answer(request);
    }

    private String json(MockHttpServletRequestBuilder request, String body) throws Exception {
        return answer(request.contentType("application/json").content(body));
    }

    private String answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var response = web.perform(request.with(user("east.clerk")).with(csrf()))
                .andReturn()
                .getResponse();
        String body = response.getContentAsString(StandardCharsets.UTF_8);
        if (response.getStatus() >= 300) {
            throw new IllegalStateException(response.getStatus() + " " + body);
        }
        return body;
    }

    private static String id(String body) {
        return read(body, "$.id");
    }

    private static String read(String body, String path) {
        return JsonPath.read(body, path).toString();
    }
}

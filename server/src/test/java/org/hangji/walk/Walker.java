package org.hangji.walk;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.HtmlUtils;

/** Calls the platform as one account after the other; an empty account is a visitor. */
record Walker(MockMvc web) {

    /** An answer with everything legible in it: a workbook or Word file is unpacked. */
    record Answer(int status, String location, String text) {

        boolean asksToSignIn() {
            return status == 401 || status == 302 && location.startsWith("/sign-in?back=");
        }

        /** The text without what differs from one request to the next, and without numbers. */
        String lasting() {
            return text.replaceAll("value=\"[A-Za-z0-9_-]{40,}\"", "").replaceAll("\\d+", "#");
        }
    }

    Answer call(String account, String method, String path) {
        try {
            var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path);
            if (!method.equals("GET") && path.startsWith("/api/")) {
                request.contentType("application/json").content("{}");
            }
            if (!account.isEmpty()) {
                request.with(user(account));
            }
            MockHttpServletResponse response =
                    web.perform(request.with(csrf())).andReturn().getResponse();
            return new Answer(
                    response.getStatus(),
                    String.valueOf(response.getRedirectedUrl()),
                    legible(response.getContentAsByteArray()));
        } catch (Exception fault) {
            throw new AssertionError(method + " " + path + " as " + account, fault);
        }
    }

    private static String legible(byte[] body) {
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        try {
            Path file = Files.createTempFile("answer", ".zip");
            Files.write(file, body);
            StringBuilder text = new StringBuilder();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            Files.delete(file);
            return HtmlUtils.htmlUnescape(text.toString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

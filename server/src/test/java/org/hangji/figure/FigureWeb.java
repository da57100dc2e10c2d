package org.hangji.figure;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Asks for pages of figures and fills in their forms, for tests. */
public record FigureWeb(MockMvc web, String account) {

    /** An answer. */
    public record Answer(int status, String text, String location) {}

    public Answer page(String address) throws Exception {
        URI uri = UriComponentsBuilder.fromUriString(address).build().encode().toUri();
        return answer(web.perform(get(uri).with(user(account))).andReturn().getResponse());
    }

    /** Sends a form; names and values in turns, a name may come again. */
    public Answer send(String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post(address).with(user(account)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return answer(web.perform(request).andReturn().getResponse());
    }

    private static Answer answer(MockHttpServletResponse response) throws Exception {
        return new Answer(
                response.getStatus(),
                response.getContentAsString(StandardCharsets.UTF_8),
                String.valueOf(response.getHeader("Location")));
    }
}

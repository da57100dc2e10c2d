package org.hangji.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.hangji.SmallCity;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Somebody with a browser. */
public final class Visit {

    private final MockMvc web;
    private final String account;
    private final MockHttpSession session = new MockHttpSession();

    public Visit(MockMvc web, SmallCity city, String account) {
        this.web = web;
        this.account = account;
        assertThat(city.acting(account)).isNotNull();
    }

    public MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request.session(session).with(user(account)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    /** The text of an answer with this status. */
    public String text(int status, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse response = send(request);
        String text = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(text).isEqualTo(status);
        return text;
    }

    /** Where an answer leads. */
    public String address(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse response = send(request);
        assertThat(response.getRedirectedUrl())
                .as(response.getStatus() + " "
                        + Pattern.compile("class=\"err\">([^<]*)<")
                                .matcher(response.getContentAsString(StandardCharsets.UTF_8))
                                .results()
                                .map(found -> found.group(1))
                                .toList())
                .isNotNull();
        return response.getRedirectedUrl();
    }
}

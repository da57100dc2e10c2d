package org.hangji.bulletin.publishing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import org.hangji.SmallCity;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Composes and publishes through the API, for tests of what comes after. */
public final class Office {

    private final MockMvc web;
    private final SmallCity city;

    public Office(MockMvc web, SmallCity city) {
        this.web = web;
        this.city = city;
    }

    /** The number of a bulletin that was composed by the clerk and published by the leader. */
    public int published(String body) throws Exception {
        int id = JsonPath.read(
                call("safe.clerk", post("/api/bulletins"), body)
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
        call("safe.clerk", post("/api/bulletins/" + id + "/submit"), "{}").andExpect(status().isOk());
        call("city.leader", post("/api/bulletins/" + id + "/publish"), "{}").andExpect(status().isOk());
        return id;
    }

    public ResultActions call(String account, MockHttpServletRequestBuilder request, String body) throws Exception {
        return web.perform(request.header("Authorization", "Bearer " + city.token(account))
                .contentType("application/json")
                .content(body));
    }
}

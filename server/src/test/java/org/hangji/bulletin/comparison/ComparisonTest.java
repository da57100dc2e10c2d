package org.hangji.bulletin.comparison;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.bulletin.reading.ReadingKeeper;
import org.hangji.bulletin.reading.Readings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
@DisplayName("与记录对照")
class ComparisonTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Autowired
    private ReadingKeeper readings;

    @Test
    @DisplayName("通报里的每个数字都有结果；去掉的数字不再对照")
    void everyFigure() throws Exception {
        long reading = Readings.lookAlike(readings, city.acting("safe.clerk"));
        String address = "/api/readings/" + reading + "/figures";
        web.perform(get(address).header("Authorization", "Bearer " + city.token("safe.clerk")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(4)))
                .andExpect(jsonPath("$.items[0].verdict").isNotEmpty())
                .andExpect(jsonPath("$.items[0].span", hasSize(2)));
        web.perform(post("/bulletins/readings/" + reading + "/edits")
                        .with(user("safe.clerk"))
                        .with(csrf())
                        .param("edit", "dropFigure")
                        .param("target", "3"))
                .andExpect(status().is3xxRedirection());
        web.perform(get(address).header("Authorization", "Bearer " + city.token("safe.clerk")))
                .andExpect(jsonPath("$.total").value(3));
        web.perform(get("/bulletins/readings/" + reading + "/figures").with(user("safe.clerk")))
                .andExpect(content().string(containsString("补登台账")));
        web.perform(get(address).header("Authorization", "Bearer " + city.token("west.clerk")))
                .andExpect(status().isNotFound());
    }
}

package org.hangji.bulletin.filling;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.stream.IntStream;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.bulletin.publishing.Office;
import org.hangji.rectify.East;
import org.hangji.rectify.NewFinding;
import org.hangji.rectify.NewRound;
import org.hangji.rectify.Round;
import org.hangji.rectify.Rounds;
import org.hangji.shared.Acting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
@DisplayName("一轮的通报只数这一轮")
class RoundFiguresTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Autowired
    private Rounds rounds;

    @Test
    @DisplayName("同一天反馈的两轮：各数各的，不带轮次的一起数")
    void apart() throws Exception {
        Round three = round("两轮之三", 3);
        Round two = round("两轮之二", 2);
        Office office = new Office(web, city);
        office.call("safe.clerk", post("/api/bulletins"), "{\"day\": \"2024-03-01\", \"round\": " + three.id() + "}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.figures[0].value").value(3))
                .andExpect(jsonPath("$.figures[0].object").value(three.label()))
                .andExpect(jsonPath("$.figures[0].definition").value(containsString("只计“" + three.label())))
                .andExpect(jsonPath("$.figures[1].value").value(6))
                .andExpect(jsonPath("$.figures[2].value").value(0));
        String own = "{\"title\": \"关于问题的通报\", \"day\": \"2024-03-01\", \"body\": \"反馈【数字1】问题。\","
                + " \"fields\": [{\"number\": 1, \"figure\": \"findings\"}]%s}";
        office.call("safe.clerk", post("/api/bulletins"), own.formatted(", \"round\": " + two.id()))
                .andExpect(jsonPath("$.text[0]").value("反馈2个问题。"));
        office.call("safe.clerk", post("/api/bulletins"), own.formatted(""))
                .andExpect(jsonPath("$.figures[0].value").value(greaterThanOrEqualTo(5)));
    }

    @Test
    @DisplayName("数字接口可以只问一轮，明细加起来就是这个数；没有这一轮就是零")
    void asked() throws Exception {
        Round round = round("单问一轮", 2);
        Office office = new Office(web, city);
        office.call("safe.clerk", get("/api/figures/findings").param("object", round.label()), "")
                .andExpect(jsonPath("$.value").value(2))
                .andExpect(jsonPath("$.object").value(round.label()))
                .andExpect(jsonPath("$.rows").value(2));
        office.call("safe.clerk", get("/api/figures/measures/rows").param("object", round.label()), "")
                .andExpect(jsonPath("$.total").value(4));
        office.call("safe.clerk", get("/api/figures/findings").param("object", "没有这一轮"), "")
                .andExpect(jsonPath("$.value").value(0));
    }

    private Round round(String name, int findings) {
        List<NewFinding> found = IntStream.range(0, findings)
                .mapToObj(i -> East.finding(name + "的问题" + i, null, null))
                .toList();
        return Acting.as(city.acting("safe.clerk"), () -> {
            long id = rounds.open(new NewRound("test:" + name, name, "INSPECTION", "", East.DAY, null, null, found))
                    .round();
            return rounds.get(id);
        });
    }
}

package org.hangji.bulletin.visiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestDatabase;
import org.hangji.bulletin.publishing.Office;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
@DisplayName("公开页")
class PublicPageTest {

    private static final String DRAFT =
            "{\"title\": \"关于%s的通报\", \"body\": \"印发手册【数字1】。\", \"fields\": [{\"number\": 1, \"typed\": \"%s\", \"unit\": \"份\"}]}";

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Test
    @DisplayName("不登录能看到已发布的，有校验值和口径；看不到稿子")
    void published() throws Exception {
        Office office = new Office(web, city);
        int id = office.published(DRAFT.formatted("公开", "2000"));
        office.call("safe.clerk", post("/api/bulletins"), DRAFT.formatted("未发布", "1"))
                .andExpect(status().isCreated());
        web.perform(get("/public"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("关于公开的通报")))
                .andExpect(content().string(not(containsString("关于未发布的通报"))));
        web.perform(get("/public").accept("application/json"))
                .andExpect(jsonPath("$.items[?(@.id == " + id + ")].digest").exists());
        web.perform(get("/public/bulletins/" + id))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("校验值（SM3）")))
                .andExpect(content().string(containsString("手工填写，没有记录支撑")));
        web.perform(get("/public/bulletins/999999")).andExpect(status().isNotFound());
        assertThat(countAsVisitor("bulletin.draft")).isZero();
        assertThat(countAsVisitor("bulletin.published_content")).isPositive();
    }

    @Test
    @DisplayName("撤下后只留地址、文号、校验值和理由")
    void withdrawn() throws Exception {
        Office office = new Office(web, city);
        int id = office.published(DRAFT.formatted("撤下", "3000"));
        office.call("safe.clerk", post("/api/bulletins/" + id + "/withdraw"), "{\"reason\": \"含个人信息\"}")
                .andExpect(status().isForbidden());
        office.call("city.leader", post("/api/bulletins/" + id + "/withdraw"), "{\"reason\": \"含个人信息\"}")
                .andExpect(status().isOk());
        web.perform(get("/public/bulletins/" + id))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("含个人信息")))
                .andExpect(content().string(containsString("校验值（SM3）")))
                .andExpect(content().string(not(containsString("3000份"))))
                .andExpect(content().string(not(containsString("关于撤下的通报"))));
        web.perform(opinion(id, "10.0.0.9").param("words", "还想说")).andExpect(status().isConflict());
    }

    static MockHttpServletRequestBuilder opinion(int id, String address) {
        return post("/public/bulletins/" + id + "/opinions").with(csrf()).with(request -> {
            request.setRemoteAddr(address);
            return request;
        });
    }

    private static long countAsVisitor(String table) throws SQLException {
        try (Connection connection = TestDatabase.asApplication();
                Statement statement = connection.createStatement()) {
            var row = statement.executeQuery("select count(*) from " + table);
            row.next();
            return row.getLong(1);
        }
    }
}

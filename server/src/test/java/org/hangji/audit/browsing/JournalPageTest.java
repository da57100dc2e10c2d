package org.hangji.audit.browsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.rectify.CommandName;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
@DisplayName("审计日志页")
class JournalPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    SmallCity city;

    @Autowired
    MessageSource messages;

    @Test
    @DisplayName("审计管理员和审计人员看得到，别人不行")
    void whoSees() throws Exception {
        for (String account : new String[] {"aud.keeper", "city.auditor"}) {
            mvc.perform(as(account, get("/audit")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("审计日志")));
        }
        for (String account : new String[] {"safe.clerk", "city.leader", "sys.keeper"}) {
            mvc.perform(as(account, get("/audit"))).andExpect(status().isForbidden());
        }
    }

    @Test
    @DisplayName("条件写在地址里：按人、按事项、按对象、按日期")
    void filters() throws Exception {
        mvc.perform(as("aud.keeper", get("/audit?act=organization.addUnit&subject=unit EAST")))
                .andExpect(content().string(containsString("东县交通运输局")))
                .andExpect(content().string(not(containsString("西县交通运输局"))));
        mvc.perform(as("aud.keeper", get("/audit?who=没有这个人")))
                .andExpect(content().string(containsString("没有符合条件的日志")));
        mvc.perform(as("aud.keeper", get("/audit?from=2099-01-01")))
                .andExpect(content().string(containsString("没有符合条件的日志")));
        mvc.perform(as("aud.keeper", get("/audit?from=明天"))).andExpect(status().isUnprocessableContent());
    }

    @Test
    @DisplayName("事项、对象和内容都用话写；对象也可以用话查；打印件写明筛选条件")
    void words() throws Exception {
        mvc.perform(as("aud.keeper", get("/audit?act=organization.&subject=单位 EAST&from=2020-01-01")))
                .andExpect(content().string(containsString(">新增单位</td>")))
                .andExpect(content().string(containsString("<td>单位 EAST</td>")))
                .andExpect(content().string(containsString("名称</span> 东县交通运输局")))
                .andExpect(content().string(containsString("筛选：从：2020年1月1日；事项：单位与人员；对象：单位 EAST")))
                .andExpect(content().string(not(containsString(">organization.addUnit<"))));
    }

    @ParameterizedTest
    @EnumSource(CommandName.class)
    @DisplayName("每个办理动作在日志里有自己的话")
    void everyCommand(CommandName command) {
        assertThat(messages.getMessage("audit.does.rectify." + command.key(), null, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(messages.getMessage("rectify.command." + command.key(), null, Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    @DisplayName("导出的是筛选出来的行")
    void sheet() throws Exception {
        mvc.perform(as("aud.keeper", get("/audit/journal.xlsx?act=organization.")))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        mvc.perform(as("aud.keeper", get("/audit?act=audit.export")))
                .andExpect(content().string(containsString("act=organization.")));
    }

    @Test
    @DisplayName("在页面上核对")
    void verification() throws Exception {
        mvc.perform(as("city.auditor", post("/audit/verification")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("核对结果")));
    }

    private MockHttpServletRequestBuilder as(String account, MockHttpServletRequestBuilder request) {
        return request.header("Authorization", "Bearer " + city.token(account));
    }
}

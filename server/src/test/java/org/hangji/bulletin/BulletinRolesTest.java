package org.hangji.bulletin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.bulletin.publishing.Office;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
@DisplayName("通报：谁能做什么")
class BulletinRolesTest {

    private static final String DRAFT =
            "{\"title\": \"关于角色的通报\", \"body\": \"印发手册【数字1】。\", \"fields\": [{\"number\": 1, \"typed\": \"9\", \"unit\": \"份\"}]}";

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @ParameterizedTest(name = "{0}：看目录{1}，起草{2}，意见{3}，读入{4}")
    @CsvSource({
        "safe.clerk, 200, 200, 200, 303",
        "city.leader, 200, 200, 200, 303",
        "audit.verifier, 200, 403, 403, 303",
        "city.auditor, 200, 403, 403, 403"
    })
    @DisplayName("各角色看得到什么页、交得了什么")
    void pages(String account, int list, int fresh, int opinions, int read) throws Exception {
        web.perform(get("/bulletins").with(user(account))).andExpect(status().is(list));
        web.perform(get("/bulletins/new").with(user(account))).andExpect(status().is(fresh));
        web.perform(get("/bulletins/opinions").with(user(account))).andExpect(status().is(opinions));
        web.perform(multipart("/bulletins/readings")
                        .file(file(account + ".txt", "关于" + account + "的通报\n一、情况\n印发手册9份。"))
                        .with(user(account))
                        .with(csrf()))
                .andExpect(status().is(read));
    }

    @ParameterizedTest(name = "{0}：签发{1}，撤下{2}，更正{3}")
    @CsvSource({
        "safe.clerk, 403, 403, 201",
        "audit.verifier, 403, 403, 403",
        "city.auditor, 403, 403, 403",
        "east.clerk, 403, 403, 404"
    })
    @DisplayName("不是局领导的签发不了、撤不下；外县当作没有这篇")
    void acts(String account, int publish, int withdraw, int correct) throws Exception {
        Office office = new Office(web, city);
        int id = office.published(DRAFT);
        String address = "/api/bulletins/" + id;
        office.call(account, post(address + "/publish"), "{}").andExpect(status().is(publish));
        office.call(account, post(address + "/withdraw"), "{\"reason\": \"试试\"}")
                .andExpect(status().is(withdraw));
        office.call(account, post(address + "/correct"), "{\"reason\": \"试试\"}").andExpect(status().is(correct));
    }

    @ParameterizedTest(name = "{0}：{2}")
    @CsvSource({
        "空.txt, '', 请先选择",
        "坏.docx, 'PK\u0003\u0004坏', 坏.docx",
        "图.pdf, %PDF-1.4, 图.pdf",
        "二进制.txt, '\u0000\u0001\u0002\u0000', 二进制.txt"
    })
    @DisplayName("读不了的文件：页面还在，说出哪个文件、怎么办")
    void unreadable(String name, String words, String said) throws Exception {
        MockMultipartFile file =
                name.startsWith("空") ? new MockMultipartFile("file", "", null, new byte[0]) : file(name, words);
        web.perform(multipart("/bulletins/readings")
                        .file(file)
                        .with(user("safe.clerk"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(said)))
                .andExpect(content().string(containsString("type=\"file\"")));
    }

    @Test
    @DisplayName("读入前就写明收什么文件、多大；没有读入权的看不到表单")
    void hint() throws Exception {
        web.perform(get("/bulletins").with(user("safe.clerk")))
                .andExpect(content().string(containsString("最大 10 MB")))
                .andExpect(content().string(containsString(".docx")));
        web.perform(get("/bulletins").with(user("city.auditor")))
                .andExpect(content().string(not(containsString("type=\"file\""))));
    }

    private static MockMultipartFile file(String name, String words) {
        return new MockMultipartFile("file", name, "application/octet-stream", words.getBytes(StandardCharsets.UTF_8));
    }
}

package org.hangji.bulletin.reading;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PlatformTest
@DisplayName("读入通报")
class ReadingApiTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Test
    @DisplayName("第一次 201，同一个文件再来 200、编号不变")
    void sameFileTwice() throws Exception {
        byte[] bytes = "关于两次读入的通报\n共排查隐患5处。".getBytes(StandardCharsets.UTF_8);
        String first = take("safe.clerk", bytes)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.reading.schema").value("hangji.reading/1"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        int id = JsonPath.read(first, "$.id");
        take("safe.clerk", bytes)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(id));
        web.perform(get("/api/readings/" + id).header("Authorization", bearer("city.auditor")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reading.text").value(containsString("两次读入")));
    }

    @Test
    @DisplayName("别的县读入过什么，本县看不到，也不因此知道")
    void scope() throws Exception {
        byte[] bytes = "西县的通报，排查隐患7处。".getBytes(StandardCharsets.UTF_8);
        int west = JsonPath.read(
                take("west.clerk", bytes)
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
        web.perform(get("/api/readings/" + west).header("Authorization", bearer("east.clerk")))
                .andExpect(status().isNotFound());
        take("east.clerk", bytes).andExpect(status().isCreated());
    }

    @Test
    @DisplayName("读不了的文件得到 422 和一句中文")
    void unreadable() throws Exception {
        take("safe.clerk", new byte[0])
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value(containsString("空")))
                .andExpect(jsonPath("$.errors[0].field").value("file"));
    }

    @Test
    @DisplayName("审计员不能读入")
    void auditor() throws Exception {
        take("city.auditor", new byte[] {65}).andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("不用脚本的表单也能读入，读入后看到正文和识读")
    void page() throws Exception {
        byte[] bytes = "关于页面读入的通报\n一、概况\n共排查隐患9处。".getBytes(StandardCharsets.UTF_8);
        String address = String.valueOf(web.perform(multipart("/bulletins/readings")
                        .file(new MockMultipartFile("file", "页面.txt", "text/plain", bytes))
                        .with(user("safe.clerk"))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/bulletins/readings/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        web.perform(get(address).with(user("safe.clerk")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("页面读入")));
        web.perform(get("/bulletins").with(user("safe.clerk")))
                .andExpect(content().string(containsString(address)));
        web.perform(multipart("/bulletins/readings")
                        .file(new MockMultipartFile("file", "空.txt", "text/plain", new byte[0]))
                        .with(user("safe.clerk"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("空.txt")));
    }

    private ResultActions take(String account, byte[] bytes) throws Exception {
        return web.perform(multipart("/api/readings")
                .file(new MockMultipartFile("file", "通报.txt", "text/plain", bytes))
                .header("Authorization", bearer(account)));
    }

    private String bearer(String account) {
        return "Bearer " + city.token(account);
    }
}

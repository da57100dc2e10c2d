package org.hangji.bulletin.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.bulletin.publishing.Office;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.source.SourceText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
@DisplayName("公文文件")
class DocumentTest {

    private static final String DRAFT =
            "{\"title\": \"关于公文的通报\", \"body\": \"一、情况\\n（一）培训\\n组织培训【数字1】，印发手册【数字2】。\", \"fields\": ["
                    + "{\"number\": 1, \"typed\": \"3\", \"unit\": \"次\"}, {\"number\": 2, \"typed\": \"800\", \"unit\": \"份\"}]}";

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Test
    @DisplayName("Word 文件读回来是同样的数字，手填的有标记，落款和文号都在")
    void word() throws Exception {
        int id = new Office(web, city).published(DRAFT);
        byte[] file = web.perform(get("/api/bulletins/" + id + "/document.docx"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("docx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String text = SourceText.read(file, "通报.docx");
        assertThat(text).contains("关于公文的通报", "一、情况", "（一）培训", "800份*", "标*的数字为手工填写", "〔2024〕", "2024年3月1日");
        List<String> figures = BulletinReader.read(text).figures().stream()
                .map(figure -> figure.value().toPlainString() + figure.unit())
                .toList();
        assertThat(figures).containsExactly("3次", "800份");
    }

    @Test
    @DisplayName("网页样式给任何人看已发布的；稿子只给看得到的人")
    void sheet() throws Exception {
        Office office = new Office(web, city);
        int published = office.published(DRAFT);
        web.perform(get("/api/bulletins/" + published + "/document.html"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("东风市交通运输局文件")))
                .andExpect(content().string(containsString("校验值：")));
        int draft = JsonPath.read(
                office.call("safe.clerk", post("/api/bulletins"), DRAFT)
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
        web.perform(get("/api/bulletins/" + draft + "/document.html")).andExpect(status().isNotFound());
        office.call("safe.clerk", get("/api/bulletins/" + draft + "/document.docx"), "")
                .andExpect(status().isOk());
    }

    @Test
    @DisplayName("撤下的不再提供下载")
    void withdrawn() throws Exception {
        Office office = new Office(web, city);
        int id = office.published(DRAFT);
        office.call("city.leader", post("/api/bulletins/" + id + "/withdraw"), "{\"reason\": \"有误\"}")
                .andExpect(status().isOk());
        web.perform(get("/api/bulletins/" + id + "/document.docx")).andExpect(status().isNotFound());
    }
}

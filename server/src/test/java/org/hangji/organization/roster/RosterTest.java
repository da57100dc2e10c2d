package org.hangji.organization.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.organization.Organizations;
import org.hangji.shared.Acting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PlatformTest
@DisplayName("从表格导入人员")
class RosterTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Autowired
    private Organizations organizations;

    @Test
    @DisplayName("整张表导入，单位写代码或全称都行")
    void takesIn() throws Exception {
        send(sheet(List.of("导入甲", "EAST", "科员"), List.of("导入乙", "西县交通运输局", "")))
                .andExpect(redirectedUrl("/people/import?taken=2"));
        assertThat(found("导入")).isEqualTo(2);
    }

    @Test
    @DisplayName("有一格不对，一个人也不导入，并指出是哪一格")
    void allOrNothing() throws Exception {
        send(sheet(List.of("不成甲", "EAST", ""), List.of("不成乙", "没有的局", ""), List.of("", "EAST", "科员")))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("B3：没有叫“没有的局”的单位")))
                .andExpect(content().string(containsString("A4：没有写姓名")));
        assertThat(found("不成")).isZero();
    }

    @Test
    @DisplayName("同一个人写两次是错")
    void twice() throws Exception {
        send(sheet(List.of("重复甲", "EAST", "科员"), List.of("重复甲", "EAST", "科员")))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("A3：重复甲已经登记过，或在表里出现了两次")));
    }

    @Test
    @DisplayName("不是表格的文件、表头不对的表、空表：说清楚怎么办")
    void badFiles() throws Exception {
        send("不是表格".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("这个文件读不了")));
        send(workbook(List.of(List.of("编号", "名字", "职务")))).andExpect(content().string(containsString("A1：表头应是“姓名”")));
        send(sheet()).andExpect(content().string(containsString("表里没有人")));
    }

    @Test
    @DisplayName("压缩炸弹不解开就拒绝")
    void bomb() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i <= 20; i++) {
                zip.write(spaces);
            }
        }
        send(bytes.toByteArray())
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("解开后超过 20 MB")));
    }

    @Test
    @DisplayName("下载的空白表，填好就能读回来")
    void emptySheet() throws Exception {
        byte[] empty = web.perform(get("/people/import/sheet.xlsx").with(user("sys.keeper")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(RosterSheet.read(empty)).isEmpty();
    }

    private long found(String name) {
        return Acting.as(city.acting("sys.keeper"), () ->
                (long) organizations.people(name).size());
    }

    private ResultActions send(byte[] file) throws Exception {
        return web.perform(multipart("/people/import")
                .file(new MockMultipartFile("file", "people.xlsx", null, file))
                .with(user("sys.keeper"))
                .with(csrf()));
    }

    @SafeVarargs
    private static byte[] sheet(List<String>... people) throws IOException {
        List<List<String>> rows = new java.util.ArrayList<>(List.of(RosterSheet.HEAD));
        rows.addAll(List.of(people));
        return workbook(rows);
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("人员");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
        return bytes.toByteArray();
    }
}

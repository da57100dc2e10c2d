package org.hangji.audit.browsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.shared.Acting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
@DisplayName("日志导出成表")
class JournalSheetTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SmallCity city;

    @Autowired
    private Journal journal;

    @Test
    @DisplayName("表头和各栏、新的在前、结果用话说；像公式的文字只是文字")
    void cells() throws Exception {
        write(Act.done("test.sheet", "sheetTest", "1", Map.of("why", "核对")));
        write(Act.refused("test.sheet", "sheetTest", "2", "=1+1"));
        List<Row> rows = rows("/audit/journal.xlsx?act=test.sheet");
        assertThat(texts(rows.getFirst())).containsExactly("行号", "时间", "办理人", "账号", "网络地址", "事项", "对象", "结果", "内容");
        assertThat(rows).hasSize(3);
        Row refused = rows.get(1);
        assertThat(texts(refused).subList(2, 8))
                .containsExactly("甲一", "safe.clerk", "127.0.0.1", "test.sheet", "sheetTest 2", "拒绝");
        assertThat(texts(refused).getLast()).contains("=1+1");
        assertThat(refused.getCell(0).getType()).isEqualTo(CellType.NUMBER);
        assertThat(refused.getCell(8).getType()).isEqualTo(CellType.STRING);
        assertThat(refused.getCellText(1)).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        assertThat(rows.get(2).getCellText(7)).isEqualTo("办成");
        assertThat(rows.get(2).getCellAsNumber(0).orElseThrow())
                .isLessThan(refused.getCellAsNumber(0).orElseThrow());
    }

    @Test
    @DisplayName("没有符合条件的行，表里只有表头")
    void empty() throws Exception {
        assertThat(rows("/audit/journal.xlsx?act=test.sheet&who=没有这个人")).hasSize(1);
    }

    private void write(Act act) {
        Acting.as(city.acting("safe.clerk"), () -> {
            journal.writeApart(act);
            return true;
        });
    }

    private List<Row> rows(String path) throws Exception {
        byte[] sheet = mvc.perform(get(path).header("Authorization", "Bearer " + city.token("aud.keeper")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", startsWith("attachment; filename*=UTF-8''")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, 9).mapToObj(row::getCellText).toList();
    }
}

package org.hangji.figure.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.hangji.figure.FigureRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("明细导出成CSV")
class FigureCsvTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            路面坑槽          | 路面坑槽
            甲,乙             | "甲,乙"
            称"重"单          | "称""重""单"
            =1+1              | '=1+1
            +86               | '+86
            @SUM(A1)          | '@SUM(A1)
            -cmd              | '-cmd
            -12.5             | -12.5
            ``                | ``
            """)
    @DisplayName("逗号和引号照规矩括起，像公式的文字不当公式，负数还是数")
    void cells(String value, String written) {
        assertThat(FigureCsv.line(List.of(value, "x"))).isEqualTo(written + ",x\r\n");
    }

    @Test
    @DisplayName("换行留在格子里")
    void lines() {
        assertThat(FigureCsv.line(List.of("一\n二"))).isEqualTo("\"一\n二\"\r\n");
    }

    @Test
    @DisplayName("以标记开头，电子表格才认得中文")
    void file() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FigureCsv csv = new FigureCsv(out, List.of("事项", "日期", "单位", "台", "编号", "版本"))) {
            csv.add(new FigureRow(
                    "7", 2, "豫E12345", LocalDate.of(2023, 5, 6), "EAST", "东县", new BigDecimal("1.5"), "/x"));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF事项,日期,单位,台,编号,版本\r\n豫E12345,2023-05-06,东县,1.5,7,2\r\n");
    }
}

package org.hangji.organization.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("人员表怎样读")
class RosterSheetTest {

    private static final List<String> HEAD = List.of("姓名", "单位（代码或全称）", "职务");

    @Test
    @DisplayName("一行一人，去掉两头空格，空行跳过，行号还是表里的行号")
    void lines() throws IOException {
        byte[] sheet = workbook(List.of(
                HEAD,
                List.of(" 甲一 ", "EAST", "科员"),
                List.of("", "", ""),
                List.of("  ", " ", ""),
                List.of("乙一", "西县交通运输局", "")));
        assertThat(RosterSheet.read(sheet))
                .containsExactly(
                        new RosterSheet.Line(2, "甲一", "EAST", "科员"), new RosterSheet.Line(5, "乙一", "西县交通运输局", ""));
    }

    @Test
    @DisplayName("只填了单位的行不是空行，留给校验去说")
    void halfFilled() throws IOException {
        assertThat(RosterSheet.read(workbook(List.of(HEAD, List.of("", "EAST", "")))))
                .containsExactly(new RosterSheet.Line(2, "", "EAST", ""));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            名字, 单位（代码或全称）, 职务, A1：表头应是“姓名”，请用本页下载的空白表填写。
            姓名, 单位,               职务, B1：表头应是“单位（代码或全称）”，请用本页下载的空白表填写。
            姓名, 单位（代码或全称）, 岗位, C1：表头应是“职务”，请用本页下载的空白表填写。
            姓名, 单位（代码或全称）, ``,   C1：表头应是“职务”，请用本页下载的空白表填写。
            甲一, EAST,               科员, A1：表头应是“姓名”，请用本页下载的空白表填写。
            """)
    @DisplayName("表头哪一格不对说哪一格")
    void head(String name, String unit, String post, String sentence) throws IOException {
        byte[] sheet = workbook(List.of(List.of(name, unit, post)));
        assertThat(refused(sheet).errors()).containsExactly(new Refusal.FieldError("file", "head", sentence));
    }

    @Test
    @DisplayName("表头外多出来的列不管")
    void moreColumns() throws IOException {
        byte[] sheet = workbook(List.of(List.of("姓名", "单位（代码或全称）", "职务", "备注"), List.of("甲一", "EAST", "科员", "临时")));
        assertThat(RosterSheet.read(sheet)).hasSize(1);
    }

    @Test
    @DisplayName("五千人可以，再多一人请分成几个表")
    void most() throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        for (int i = 0; i < RosterSheet.MAX_ROWS; i++) {
            rows.add(List.of("人" + i, "EAST", ""));
        }
        assertThat(RosterSheet.read(workbook(rows))).hasSize(5000);
        rows.add(List.of("又一人", "EAST", ""));
        assertThat(refused(workbook(rows))).hasMessage("一次最多导入 5000 人，请分成几个表。");
    }

    @Test
    @DisplayName("不是表格、空文件、只传了一半的表：读不了，说怎么办")
    void unreadable() throws IOException {
        byte[] sheet = workbook(List.of(HEAD));
        for (byte[] broken : List.of(
                new byte[0], "姓名,单位,职务".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(sheet, sheet.length / 2))) {
            Refusal refusal = refused(broken);
            assertThat(refusal.errors().getFirst().rule()).isEqualTo("workbook");
            assertThat(refusal).hasMessageContaining("请用本页下载的空白表填写");
        }
    }

    @Test
    @DisplayName("空白表的表头正是读的时候要的")
    void empty() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(RosterSheet.empty()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(1);
            for (int i = 0; i < HEAD.size(); i++) {
                assertThat(rows.getFirst().getCellText(i)).isEqualTo(HEAD.get(i));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0,2,A2", "1,15,B15", "2,5001,C5001"})
    @DisplayName("格子的名字和表里的一样")
    void cell(int column, int row, String name) {
        assertThat(RosterSheet.cell(column, row)).isEqualTo(name);
    }

    private static Refusal refused(byte[] sheet) {
        return catchThrowableOfType(Refusal.class, () -> RosterSheet.read(sheet));
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("人员");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    if (!rows.get(row).get(column).isEmpty()) {
                        sheet.value(row, column, rows.get(row).get(column));
                    }
                }
            }
        }
        return bytes.toByteArray();
    }
}

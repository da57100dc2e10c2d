package org.hangji.ledger.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestDatabase;
import org.hangji.ledger.Draft;
import org.hangji.ledger.Entry;
import org.hangji.ledger.Ledgers;
import org.hangji.shared.Acting;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("工作簿交回来：全对才登记，有错标在工作簿里")
class ImportsTest {

    private static final String TRAINING = "training";

    @Autowired
    Imports imports;

    @Autowired
    IssuedWorkbooks templates;

    @Autowired
    Ledgers ledgers;

    @Autowired
    SmallCity city;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    @DisplayName("填两行交回：登记两条；同一份再交不重复登记；另存一次再交也不重复")
    void storedOnce() throws SQLException {
        byte[] blank = issue("east.clerk", null, null);
        byte[] filled = FilledWorkbook.filled(blank, open -> row(row(open, 3, 12), 4, 13));
        Import first = hand("east.clerk", filled);
        assertThat(outcome(first).state()).isEqualTo(Import.State.STORED);
        assertThat(outcome(first).recorded()).isEqualTo(2);
        assertThat(first.unit()).isEqualTo("EAST");
        assertThat(stored()).isEqualTo(2);

        Import again = hand("east.clerk", filled);
        assertThat(outcome(again).state()).isEqualTo(Import.State.SAME);
        assertThat(outcome(again).sameAs()).isEqualTo(first.id());

        Import saved = hand("east.clerk", FilledWorkbook.filled(filled, open -> open.put(30, "lastDay", "  ")));
        assertThat(outcome(saved).state()).isEqualTo(Import.State.STORED);
        assertThat(outcome(saved).recorded()).isZero();
        assertThat(outcome(saved).unchanged()).isEqualTo(2);
        assertThat(stored()).isEqualTo(2);

        Import more = hand("east.clerk", FilledWorkbook.filled(filled, open -> row(open, 9, 14)));
        assertThat(outcome(more).recorded()).isOne();
        assertThat(outcome(more).unchanged()).isEqualTo(2);
        assertThat(stored()).isEqualTo(3);

        Import unclear = hand(
                "east.clerk",
                FilledWorkbook.filled(filled, open -> row(open, 3, 99).put(10, "title", mark)));
        assertThat(outcome(unclear).state()).isEqualTo(Import.State.REFUSED);
        assertThat(outcome(unclear).listed())
                .anySatisfy(fault -> assertThat(fault.message()).contains("下载新的工作簿"));
        assertThat(stored()).isEqualTo(3);
    }

    @Test
    @DisplayName("三处错：一行也不登记；错处标在原来的格子上，首页列出并链接过去；改好再交就登记")
    void marked() throws SQLException, IOException {
        byte[] wrong = FilledWorkbook.filled(
                issue("east.clerk", null, null),
                open -> row(row(row(open, 3, 12), 4, 13), 5, 14)
                        .put(3, "people", "约20")
                        .put(4, "kind", "别的培训")
                        .put(5, "occurredOn", "2024-02-30"));
        Import refused = hand("east.clerk", wrong);
        assertThat(outcome(refused).state()).isEqualTo(Import.State.REFUSED);
        assertThat(outcome(refused).faults()).isEqualTo(3);
        assertThat(outcome(refused).listed()).extracting(Import.Fault::cell).containsExactly("F3", "D4", "C5");
        assertThat(stored()).isZero();

        byte[] marked = as("east.clerk", () -> imports.marked(refused));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            assertThat(workbook.getActiveSheetIndex()).isZero();
            var list = workbook.getSheetAt(0);
            assertThat(list.getSheetName()).isEqualTo(FaultSheet.NAME);
            assertThat(list.getRow(0).getCell(0).getStringCellValue()).contains("有 3 处要改", "一行也没有登记");
            assertThat(list.getRow(2).getCell(0).getHyperlink().getAddress()).isEqualTo("'培训'!F3");
            assertThat(list.getRow(2).getCell(2).getStringCellValue()).isEqualTo("约20");
            var sheet = workbook.getSheet("培训");
            assertThat(sheet.getRow(2).getCell(5).getCellComment().getString().getString())
                    .contains("应是数字", "约20");
            assertThat(sheet.getRow(2).getCell(5).getCellStyle().getFillForegroundColor())
                    .isNotEqualTo(sheet.getRow(2).getCell(4).getCellStyle().getFillForegroundColor());
            assertThat(workbook.isStructureLocked()).isTrue();
        }

        byte[] mended = mended(marked, sheet -> {
            sheet.put(3, "people", 20).put(4, "kind", "OTHER").put(5, "occurredOn", "2024-02-29");
        });
        Import stored = hand("east.clerk", mended);
        assertThat(outcome(stored).recorded()).isEqualTo(3);
        assertThat(stored()).isEqualTo(3);
    }

    @Test
    @DisplayName("五月的工作簿里填了六月的一天：说这一天不在期间里，也认得文字写的日期")
    void otherPeriod() {
        byte[] filled = FilledWorkbook.filled(
                issue("east.clerk", "2019-05-01", "2019-05-31"),
                open -> row(row(row(open, 3, 12), 4, 13), 5, 14)
                        .put(3, "occurredOn", "2019-05-31")
                        .put(4, "occurredOn", "２０１９年６月１日")
                        .put(5, "occurredOn", "2019-05-05"));
        Import refused = hand("east.clerk", filled);
        assertThat(outcome(refused).listed())
                .extracting(Import.Fault::cell, Import.Fault::rule)
                .contains(tuple("C4", "period"))
                .doesNotContain(tuple("C3", "period"), tuple("C5", "period"));
    }

    @Test
    @DisplayName("再错一次：上一次的标记去掉，只标这一次的")
    void markedAgain() throws IOException {
        byte[] wrong = FilledWorkbook.filled(
                issue("east.clerk", null, null), open -> row(open, 3, 12).put(3, "people", "约20"));
        Import first = hand("east.clerk", wrong);
        byte[] half = mended(
                as("east.clerk", () -> imports.marked(first)),
                sheet -> sheet.put(3, "people", 20).put(3, "kind", "别的"));
        Import second = hand("east.clerk", half);
        byte[] marked = as("east.clerk", () -> imports.marked(second));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(workbook.getSheetIndex(Ticket.SHEET) + 1);
            var sheet = workbook.getSheet("培训");
            assertThat(sheet.getRow(2).getCell(5).getCellComment()).isNull();
            assertThat(sheet.getRow(2).getCell(3).getCellComment()).isNotNull();
        }
    }

    @Test
    @DisplayName("带出已登记的内容：没改的不动，改了的写了理由成为更正，没写理由的说出来；看的是旧版的说出来")
    void corrections() {
        Entry one = record("east.clerk", "2023-05-05", 30);
        Entry two = record("east.clerk", "2023-05-06", 40);
        byte[] issued = issue("east.clerk", "2023-05-05", "2023-05-06");
        byte[] changed = FilledWorkbook.filled(issued, open -> {
            int row = rowOf(open, one);
            open.put(row, "people", 31).put(row, "reason", "漏数一人");
        });
        Import stored = hand("east.clerk", changed);
        assertThat(outcome(stored).corrected()).isOne();
        assertThat(outcome(stored).unchanged()).isPositive();
        assertThat(newest(one).value("people")).isEqualTo(31L);
        assertThat(newest(one).origin()).isEqualTo("workbook");
        assertThat(newest(two)).isEqualTo(two);

        Import resaved = hand("east.clerk", FilledWorkbook.filled(changed, open -> open.put(900, "lastDay", " ")));
        assertThat(outcome(resaved).state()).isEqualTo(Import.State.STORED);
        assertThat(outcome(resaved).corrected()).isZero();

        byte[] old = FilledWorkbook.filled(issued, open -> {
            open.put(rowOf(open, one), "people", 32).put(rowOf(open, one), "reason", "再改");
            open.put(rowOf(open, two), "people", 41);
        });
        assertThat(outcome(hand("east.clerk", old)).listed())
                .extracting(Import.Fault::rule)
                .containsExactlyInAnyOrder("conflict", "required");
        byte[] cleared = FilledWorkbook.filled(issued, open -> {
            for (String id : List.of("occurredOn", "kind", "title", "people", "lastDay")) {
                open.cell(rowOf(open, two), id).setBlank();
            }
        });
        assertThat(outcome(hand("east.clerk", cleared)).listed())
                .anySatisfy(fault -> assertThat(fault.message()).contains("被清空了", "撤销"));
    }

    @Test
    @DisplayName("列移动、改名、隐藏都不碍事；少了必填列、复制了列、合并了单元格，说出来")
    void columns() throws SQLException {
        byte[] filled = FilledWorkbook.filled(issue("east.clerk", null, null), open -> {
            row(open, 3, 12);
            int people = open.column("people");
            int last = open.column("lastDay");
            swap(open, people, last);
            open.sheet.getRow(TemplateWriter.HEADS).getCell(last).setCellValue("来了多少人");
            open.sheet.setColumnHidden(people, true);
        });
        assertThat(outcome(hand("east.clerk", filled)).recorded()).isOne();

        assertRefused("columns", "少了必填的一列“参训人数”", open -> {
            row(open, 3, 12);
            open.sheet.getRow(TemplateWriter.IDS).getCell(open.column("people")).setBlank();
        });
        assertRefused(
                "columns",
                "复制出来的",
                open -> open.sheet.getRow(TemplateWriter.IDS).createCell(30).setCellValue(Columns.MARK + "people"));
        assertRefused("columns", "隐藏的列标识行", open -> open.sheet.removeRow(open.sheet.getRow(TemplateWriter.IDS)));

        Import merged = hand("east.clerk", FilledWorkbook.filled(issue("east.clerk", null, null), open -> {
            row(row(open, 3, 12), 4, 13);
            open.sheet.addMergedRegion(new CellRangeAddress(2, 3, open.column("title"), open.column("title")));
        }));
        assertThat(outcome(merged).listed())
                .extracting(Import.Fault::cell, Import.Fault::rule)
                .containsExactly(tuple("E3", "merged"), tuple("E4", "merged"));
        assertThat(stored()).isOne();
    }

    @Test
    @DisplayName("别县的人：拿不到模板，交不了别县的工作簿，看不见导入记录、原件和标好的工作簿")
    void otherCounty() {
        byte[] wrong = FilledWorkbook.filled(
                issue("east.clerk", null, null), open -> row(open, 3, 12).put(3, "people", "约20"));
        Import east = hand("east.clerk", wrong);
        assertThatThrownBy(() -> as("west.clerk", () -> templates.issue(TRAINING, "EAST", null, null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID));
        assertThatThrownBy(() -> hand("west.clerk", wrong)).hasMessageContaining("发给别的单位");
        assertThatThrownBy(() -> as("west.clerk", () -> imports.require(TRAINING, east.id())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> as("west.clerk", () -> imports.marked(east))).isInstanceOf(Refusal.class);
        assertThat(as("west.clerk", () -> imports.of(TRAINING, new Paging(0, 500)))
                        .items())
                .extracting(Import::unit)
                .doesNotContain("EAST");
        assertThat(as("safe.clerk", () -> imports.of(TRAINING, new Paging(0, 500)))
                        .items())
                .extracting(Import::id)
                .contains(east.id());
    }

    @Test
    @DisplayName("没有办完的：没有结果、也没有人在办，就是没有装入")
    void interrupted() throws SQLException {
        Import done =
                hand("east.clerk", FilledWorkbook.filled(issue("east.clerk", null, null), open -> row(open, 3, 1)));
        TestDatabase.execute("delete from ledger.import_outcome where import = " + done.id());
        Import cut = as("east.clerk", () -> imports.require(TRAINING, done.id()));
        assertThat(imports.underWay(cut)).isFalse();
        assertThat(ImportState.of(cut, false)).isEqualTo(ImportState.INTERRUPTED);
        assertThat(ImportState.of(cut, true)).isEqualTo(ImportState.RUNNING);
    }

    private void assertRefused(String rule, String words, Consumer<FilledWorkbook> by) {
        Import refused = hand("east.clerk", FilledWorkbook.filled(issue("east.clerk", null, null), by));
        assertThat(outcome(refused).state()).isEqualTo(Import.State.FAILED);
        assertThat(outcome(refused).message()).as(rule).contains(words);
    }

    private static byte[] mended(byte[] marked, Consumer<FilledWorkbook> by) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            assertThat(workbook.getSheetIndex("培训")).isEqualTo(2);
        }
        return FilledWorkbook.filled(marked, 2, by);
    }

    private static void swap(FilledWorkbook open, int one, int other) {
        for (int row = 0; row < 3; row++) {
            var first = open.sheet.getRow(row).getCell(one);
            var second = open.sheet.getRow(row).getCell(other);
            String words = first == null ? "" : first.toString();
            String others = second == null ? "" : second.toString();
            open.sheet.getRow(row).createCell(one).setCellValue(others);
            open.sheet.getRow(row).createCell(other).setCellValue(words);
        }
    }

    private static int rowOf(FilledWorkbook open, Entry entry) {
        for (int row = TemplateWriter.FIRST; row <= open.sheet.getLastRowNum(); row++) {
            if (open.cell(row + 1, Columns.ENTRY).getNumericCellValue() == entry.id()) {
                return row + 1;
            }
        }
        throw new IllegalArgumentException("no row of entry " + entry.id());
    }

    private FilledWorkbook row(FilledWorkbook open, int row, int people) {
        return open.put(row, "occurredOn", LocalDate.of(2024, 1, 9))
                .put(row, "kind", "安全知识培训")
                .put(row, "title", mark)
                .put(row, "people", people);
    }

    private Entry record(String account, String day, int people) {
        return as(
                account,
                () -> ledgers.record(
                        TRAINING,
                        new Draft(day, null, Map.of("kind", "OTHER", "title", mark, "people", people)),
                        "form"));
    }

    private Entry newest(Entry entry) {
        return as("east.clerk", () -> ledgers.versions(TRAINING, entry.id())).getFirst();
    }

    private byte[] issue(String account, @Nullable String from, @Nullable String to) {
        return as(
                        account,
                        () -> templates.issue(
                                TRAINING,
                                null,
                                from == null ? null : LocalDate.parse(from),
                                to == null ? null : LocalDate.parse(to)))
                .bytes();
    }

    private Import hand(String account, byte[] file) {
        return as(account, () -> imports.require(TRAINING, imports.receive(TRAINING, "填好的.xlsx", file)));
    }

    private static Import.Outcome outcome(Import received) {
        return Objects.requireNonNull(received.outcome());
    }

    private long stored() throws SQLException {
        return TestDatabase.number(
                "select count(*) from ledger.training where superseded_at is null and title = '" + mark + "'");
    }

    private <T> T as(String account, Supplier<T> work) {
        return Acting.as(city.acting(account), work);
    }
}

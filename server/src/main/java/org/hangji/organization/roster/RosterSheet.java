package org.hangji.organization.roster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hangji.shared.Refusal;
import org.hangji.shared.ZipEntries;

/** The sheet of people: a head and one person a row. */
final class RosterSheet {

    /** A row as it was typed; {@code number} counts from 1 as the sheet's own rows do. */
    record Line(int number, String name, String unit, String post) {
        boolean isBlank() {
            return name.isBlank() && unit.isBlank() && post.isBlank();
        }
    }

    static final List<String> HEAD = List.of("姓名", "单位（代码或全称）", "职务");
    static final int MAX_ROWS = 5000;

    private RosterSheet() {}

    /** The library holds every text of a workbook at once; a sheet of 5,000 people unpacks to far less. */
    private static final long MOST_UNPACKED = 20L << 20;

    static List<Line> read(byte[] sheet) {
        List<Line> lines = new ArrayList<>();
        requireModest(sheet);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet));
                var rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> {
                if (row.getRowNum() == 1) {
                    requireHead(row);
                } else {
                    Line line = new Line(row.getRowNum(), text(row, 0), text(row, 1), text(row, 2));
                    if (!line.isBlank()) {
                        lines.add(line);
                    }
                }
                if (lines.size() > MAX_ROWS) {
                    throw Refusal.invalid("file", "size", "一次最多导入 " + MAX_ROWS + " 人，请分成几个表。");
                }
            });
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable();
        }
        return lines;
    }

    private static void requireModest(byte[] sheet) {
        try {
            ZipEntries.names(sheet, MOST_UNPACKED);
        } catch (ZipEntries.Bomb bomb) {
            throw Refusal.invalid("file", "size", "这个表解开后超过 20 MB，不像一张人员表：请用本页下载的空白表填写，不要插入图片。");
        } catch (IOException broken) {
            throw unreadable();
        }
    }

    private static Refusal unreadable() {
        return Refusal.invalid("file", "workbook", "这个文件读不了：请用本页下载的空白表填写，存为 .xlsx，不要加密。");
    }

    /** An empty sheet to be filled in. */
    static byte[] empty() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "hangji", "1.0")) {
            var sheet = workbook.newWorksheet("人员");
            for (int i = 0; i < HEAD.size(); i++) {
                sheet.value(0, i, HEAD.get(i));
                sheet.style(0, i).bold().set();
                sheet.width(i, i == 1 ? 36 : 18);
            }
            sheet.freezePane(0, 1);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    private static void requireHead(Row row) {
        for (int i = 0; i < HEAD.size(); i++) {
            if (!text(row, i).equals(HEAD.get(i))) {
                throw Refusal.invalid("file", "head", cell(i, 1) + "：表头应是“" + HEAD.get(i) + "”，请用本页下载的空白表填写。");
            }
        }
    }

    /** The name of a cell as the sheet shows it: B5. */
    static String cell(int column, int row) {
        return (char) ('A' + column) + Integer.toString(row);
    }

    private static String text(Row row, int column) {
        return row.getCellText(column).strip();
    }
}

package org.hangji.ledger.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellRangeAddress;
import org.dhatim.fastexcel.reader.Sheet;
import org.hangji.shared.Refusal;
import org.hangji.shared.ZipEntries;

/**
 * The file of a workbook, looked through once before any library opens it (工作簿文件检查): what it is, that it unpacks to a
 * bounded size and brings nothing along that runs or points elsewhere; and which cells are merged, which the reading library
 * does not tell.
 */
final class Container {

    /** A workbook of 100,000 rows of 20 cells unpacks to about 100 MB. */
    private static final long MOST_UNPACKED = 200L << 20;

    /** What follows the cells in a sheet's file is kept, up to so many bytes. */
    private static final int TAIL = 1 << 20;

    private static final String AGAIN = "请重新下载工作簿，填好后用“xlsx”格式保存再交。";
    private static final Pattern MERGED = Pattern.compile("<(?:\\w+:)?mergeCell\\s+ref=\"([A-Z]+\\d+:[A-Z]+\\d+)\"");
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");

    private final Map<String, Tail> kept = new HashMap<>();

    private Container() {}

    /** Looks the file through; refuses with what was found and what to do. */
    static Container check(String fileName, byte[] bytes) {
        requireZip(fileName, bytes);
        Container container = new Container();
        Set<String> names;
        try {
            names = ZipEntries.names(bytes, MOST_UNPACKED, container::see);
        } catch (ZipEntries.Bomb bomb) {
            throw refused("bomb", "文件解开后超过 200 MB，不像是填好的工作簿，没有收下。" + AGAIN);
        } catch (IOException broken) {
            throw refused("broken", "文件损坏或加了密码，打不开。" + AGAIN);
        }
        requireWorkbook(names);
        return container;
    }

    private static void requireZip(String fileName, byte[] bytes) {
        if (bytes.length == 0) {
            throw refused("empty", "文件是空的：请重新选择文件。");
        }
        if (begins(bytes, "PK\u0003\u0004")) {
            return;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        if (begins(bytes, "\u00d0\u00cf\u0011\u00e0")) {
            String whole = new String(bytes, StandardCharsets.ISO_8859_1);
            throw whole.contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e")
                    ? refused("password", "工作簿设了打开密码：请在表格软件里去掉密码，保存后再交。")
                    : refused("xls", "这是旧格式的表格（xls）：请打开后另存为 xlsx 格式再交。");
        }
        if (start.strip().toLowerCase(Locale.ROOT).startsWith("<")) {
            throw refused("html", "这是网页或 XML 文件，只是名字像表格。" + AGAIN);
        }
        throw refused(
                "kind",
                fileName.toLowerCase(Locale.ROOT).endsWith(".csv") || !start.contains("\0")
                        ? "这是文本文件（例如 csv），不是 xlsx 工作簿。" + AGAIN
                        : "认不出这个文件，它不是 xlsx 工作簿。" + AGAIN);
    }

    private static void requireWorkbook(Set<String> names) {
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            throw refused("macros", "工作簿里带有宏（xlsm）：请另存为不带宏的 xlsx 格式再交。");
        }
        if (names.stream().anyMatch(name -> name.startsWith("xl/externalLinks/"))) {
            throw refused("links", "工作簿引用了别的文件（外部链接），那些内容无从核对：请断开链接或改成数值再交。");
        }
        if (names.contains("xl/workbook.bin")) {
            throw refused("xlsb", "这是二进制格式的表格（xlsb）：请另存为 xlsx 格式再交。");
        }
        if (!names.contains("[Content_Types].xml") || !names.contains("xl/workbook.xml")) {
            throw refused("kind", "这个压缩文件不是 xlsx 工作簿（可能是 ods、docx 或普通压缩包）。" + AGAIN);
        }
    }

    private void see(String name, boolean first, byte[] buffer, int length) {
        boolean text = name.endsWith(".xml") || name.endsWith(".rels");
        if (first && text && new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
            throw refused("doctype", "文件里夹带了不该有的定义（DTD），没有收下。" + AGAIN);
        }
        if (name.startsWith("xl/worksheets/sheet") || name.equals("xl/_rels/workbook.xml.rels")) {
            kept.computeIfAbsent(name, asked -> new Tail()).add(buffer, length);
        }
    }

    /** The merged cells of a sheet. */
    List<CellRangeAddress> merged(Sheet sheet) {
        String text = text(fileOf(sheet));
        int after = text.indexOf("sheetData>");
        List<CellRangeAddress> merged = new ArrayList<>();
        Matcher found = MERGED.matcher(after < 0 ? text : text.substring(after));
        while (found.find()) {
            merged.add(CellRangeAddress.valueOf(found.group(1)));
        }
        return merged;
    }

    private String fileOf(Sheet sheet) {
        Matcher relation = RELATION.matcher(text("xl/_rels/workbook.xml.rels"));
        while (relation.find()) {
            String target = attribute(relation.group(), "Target");
            if (attribute(relation.group(), "Id").equals(sheet.getId())) {
                return target.startsWith("/") ? target.substring(1) : "xl/" + target;
            }
        }
        return "";
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private String text(String name) {
        Tail tail = kept.get(name);
        return tail == null ? "" : Objects.requireNonNull(tail).text();
    }

    static Refusal refused(String rule, String message) {
        return Refusal.invalid("file", rule, message);
    }

    private static boolean begins(byte[] bytes, String latin) {
        return bytes.length >= latin.length()
                && new String(bytes, 0, latin.length(), StandardCharsets.ISO_8859_1).equals(latin);
    }

    /** The last bytes of something. */
    private static final class Tail {

        private ByteArrayOutputStream before = new ByteArrayOutputStream(0);
        private ByteArrayOutputStream last = new ByteArrayOutputStream();

        void add(byte[] buffer, int length) {
            if (last.size() + length > TAIL) {
                before = last;
                last = new ByteArrayOutputStream();
            }
            last.write(buffer, 0, length);
        }

        String text() {
            return before.toString(StandardCharsets.UTF_8) + last.toString(StandardCharsets.UTF_8);
        }
    }
}

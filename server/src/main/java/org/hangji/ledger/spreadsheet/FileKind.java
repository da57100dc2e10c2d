package org.hangji.ledger.spreadsheet;

import static org.hangji.ledger.spreadsheet.WorkbookFile.refused;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** What a file is by its first bytes and by its parts, whatever it is called (文件种类). */
final class FileKind {

    private static final String SAVE = "请在表格软件里打开，另存为 xlsx 格式再交。";

    private FileKind() {}

    /** Refuses what is no archive, in the words of what it is. */
    static void requireArchive(byte[] bytes) {
        if (bytes.length == 0) {
            throw refused("empty", "文件是空的：请重新选择文件。");
        }
        if (begins(bytes, "PK\u0003\u0004")) {
            return;
        }
        if (begins(bytes, "\u00d0\u00cf\u0011\u00e0")) {
            String whole = new String(bytes, StandardCharsets.ISO_8859_1);
            throw whole.contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e")
                    ? refused("password", "工作簿设了打开密码：请在表格软件里去掉密码，保存后再交。")
                    : refused("xls", "这是旧格式的表格（xls）：请打开后另存为 xlsx 格式再交。");
        }
        if (begins(bytes, "%PDF")) {
            throw refused("pdf", "这是 PDF 文件，只是名字像表格：请交原来的表格。");
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        if (start.strip().toLowerCase(Locale.ROOT).startsWith("<")) {
            throw refused("html", "这是网页或 XML 文件，只是名字像表格。" + SAVE);
        }
        throw refused(
                "kind", start.contains("\0") ? "认不出这个文件，它不是 xlsx 工作簿。" + SAVE : "这是文本文件（例如 csv），不是 xlsx 工作簿。" + SAVE);
    }

    /** Refuses an archive that is no workbook, or brings something along that runs or points elsewhere. */
    static void requireWorkbook(Set<String> names) {
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
            throw refused("kind", "这个压缩文件不是 xlsx 工作簿（可能是 ods、docx 或普通压缩包）。" + SAVE);
        }
    }

    private static boolean begins(byte[] bytes, String latin) {
        return bytes.length >= latin.length()
                && new String(bytes, 0, latin.length(), StandardCharsets.ISO_8859_1).equals(latin);
    }
}

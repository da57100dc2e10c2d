package org.hangji.ledger.spreadsheet;

import static org.hangji.ledger.spreadsheet.WorkbookFile.refused;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellRangeAddress;
import org.hangji.shared.ZipEntries;

/** Looks at the parts of a workbook while they are unpacked (工作簿部件). */
final class WorkbookParts implements ZipEntries.Onlooker {

    private static final String SHEETS = "xl/worksheets/sheet";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final Pattern MERGED = Pattern.compile("<(?:\\w+:)?mergeCell\\s+ref=\"([A-Z]+\\d+:[A-Z]+\\d+)\"");
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
    private static final Pattern ID = Pattern.compile("\\sId=\"([^\"]*)\"");
    private static final Pattern TARGET = Pattern.compile("\\sTarget=\"([^\"]*)\"");

    /** Libraries hold texts and formats in memory as a whole: so many tags, and so many bytes, they can be. */
    private static final long MOST_TAGS = 6_000_000;

    private static final long MOST_HELD = 100L << 20;

    private final Map<String, Tail> kept = new HashMap<>();
    private final Map<String, List<CellRangeAddress>> merged = new HashMap<>();
    private final CellReferences references = new CellReferences();
    private long unpacked;
    private long held;
    private long tags;

    @Override
    public void see(String name, boolean first, byte[] buffer, int length) {
        unpacked += length;
        boolean text = name.endsWith(".xml") || name.endsWith(".rels");
        if (first && text && declares(buffer, length)) {
            throw refused("doctype", "文件里夹带了不该有的定义（DTD），没有收下：请在表格软件里打开，另存为 xlsx 再交。");
        }
        if (text && references.beyond(first, buffer, length)) {
            throw refused("columns", "表里有超出最后一列（XFD）的格子，不像表格软件存的：请在表格软件里打开，另存为 xlsx 再交。");
        }
        if (name.startsWith(SHEETS) || name.equals(RELATIONS)) {
            kept.computeIfAbsent(name, asked -> new Tail()).add(buffer, length);
        } else if (text) {
            hold(buffer, length);
        }
    }

    /** Also in UTF-16, where every second byte is a nought. */
    private static boolean declares(byte[] buffer, int length) {
        return new String(buffer, 0, length, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .contains("<!DOCTYPE");
    }

    private void hold(byte[] buffer, int length) {
        held += length;
        for (int index = 0; index < length; index++) {
            if (buffer[index] == '<') {
                tags++;
            }
        }
        if (held > MOST_HELD || tags > MOST_TAGS) {
            throw refused("texts", "工作簿里的文字或格式太多，平台放不下：请分成几个文件再交。");
        }
    }

    /** Reads out of what was kept where cells are merged, and lets it go. */
    WorkbookParts settled() {
        Matcher relation = RELATION.matcher(text(RELATIONS));
        while (relation.find()) {
            String target = attribute(relation.group(), TARGET);
            String text = text(target.startsWith("/") ? target.substring(1) : "xl/" + target);
            merged.put(attribute(relation.group(), ID), ranges(text));
        }
        kept.clear();
        return this;
    }

    private static List<CellRangeAddress> ranges(String text) {
        int after = text.indexOf("sheetData>");
        List<CellRangeAddress> ranges = new ArrayList<>();
        Matcher found = MERGED.matcher(after < 0 ? text : text.substring(after));
        while (found.find()) {
            ranges.add(CellRangeAddress.valueOf(found.group(1)));
        }
        return ranges;
    }

    private static String attribute(String tag, Pattern pattern) {
        Matcher found = pattern.matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private String text(String name) {
        Tail tail = kept.get(name);
        return tail == null ? "" : Objects.requireNonNull(tail).text();
    }

    long unpacked() {
        return unpacked;
    }

    List<CellRangeAddress> merged(String relation) {
        return merged.getOrDefault(relation, List.of());
    }
}

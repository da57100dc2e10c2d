package org.hangji.ledger.mapping;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a row below the head is (行的种类). All but records are left out, and can be put back. */
enum RowKind {
    /** 记录 */
    RECORD,
    /** 合计、小计 */
    TOTAL,
    /** 分组：县名一行，下面是它的各条 */
    GROUP;

    private static final Pattern SUM = Pattern.compile(".{0,8}(合计|总计|小计|累计|共计)[:：]?|计[:：]?");
    private static final Pattern NUMERAL = Pattern.compile("[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?");
    private static final Pattern NUMBERED = Pattern.compile("[(（]?[一二三四五六七八九十]{1,3}(?:[)）]|[、.．])(?=.)");

    /** What this row is. */
    static RowKind of(Grid.Line line) {
        List<Object> cells = line.cells().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        String first = Names.plain(Names.written(cells.getFirst()));
        String second = cells.size() > 1 ? Names.plain(Names.written(cells.get(1))) : "";
        if (SUM.matcher(first).matches() || SUM.matcher(second).matches() && first.length() <= 2) {
            return TOTAL;
        }
        boolean onlyOne = cells.size() == 1 && cells.getFirst() instanceof String;
        return onlyOne || NUMERAL.matcher(first).matches() ? GROUP : RECORD;
    }

    /** The name of a group: 林州市 of “一、林州市（3座）”. */
    static String groupName(Grid.Line line) {
        return line.cells().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(cell -> Names.bare(NUMBERED.matcher(Names.plain(Names.written(cell.getValue())))
                        .replaceFirst("")))
                .filter(name -> !NUMERAL.matcher(name).matches())
                .findFirst()
                .orElse("");
    }
}

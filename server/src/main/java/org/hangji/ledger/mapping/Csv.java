package org.hangji.ledger.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hangji.ledger.spreadsheet.CellValue;
import org.hangji.ledger.spreadsheet.WorkbookFile;

/** Comma separated text (RFC 4180) as Chinese office programs write it: in UTF-8 or GB18030, with commas, semicolons or tabs. */
final class Csv {

    private final String text;
    private final char separator;
    private int at;

    private Csv(String text) {
        this.text = text;
        String head = text.lines().findFirst().orElse("");
        this.separator = Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        sign -> head.chars().filter(one -> one == sign).count()))
                .orElse(',');
    }

    static List<Grid.Line> lines(byte[] bytes) {
        Csv csv = new Csv(decoded(bytes));
        List<Grid.Line> lines = new ArrayList<>();
        for (int number = 1; csv.at < csv.text.length(); number++) {
            Map<Integer, Object> cells = csv.line();
            if (!cells.isEmpty()) {
                lines.add(new Grid.Line(number, cells));
            }
        }
        return lines;
    }

    private static String decoded(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            text = new String(bytes, Charset.forName("GB18030"));
        }
        if (text.indexOf('\0') >= 0) {
            throw WorkbookFile.refused("kind", "这不是文本文件：请用 .xlsx 表格，或者用 UTF-8、GB18030 编码的 .csv。");
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private Map<Integer, Object> line() {
        Map<Integer, Object> cells = new HashMap<>();
        for (int column = 0; ; column++) {
            String cell = CellValue.seen(cell());
            if (!cell.isEmpty() && column < 200) {
                cells.put(column, cell);
            }
            if (at >= text.length()) {
                return cells;
            }
            if (text.charAt(at++) != separator) {
                // A line ends with CR LF, or either of them.
                if (at < text.length() && text.charAt(at - 1) == '\r' && text.charAt(at) == '\n') {
                    at++;
                }
                return cells;
            }
        }
    }

    /** Up to the separator or the end of the line, which stays; within quotes both are part of the cell. */
    private String cell() {
        StringBuilder cell = new StringBuilder();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        at += quoted ? 1 : 0;
        for (; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (quoted && sign == '"') {
                if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    at++;
                } else {
                    quoted = false;
                    continue;
                }
            } else if (!quoted && (sign == separator || sign == '\n' || sign == '\r')) {
                break;
            }
            cell.append(sign);
        }
        return cell.toString();
    }
}

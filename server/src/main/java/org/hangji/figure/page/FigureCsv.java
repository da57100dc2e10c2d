package org.hangji.figure.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.hangji.figure.FigureRow;

/** Rows as comma separated text (RFC 4180) in UTF-8 with a mark, so that Excel and WPS read it as such. */
final class FigureCsv implements AutoCloseable {

    private final Writer out;

    FigureCsv(OutputStream out, List<String> columns) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.out.write('\uFEFF');
        this.out.write(line(columns));
    }

    void add(FigureRow row) {
        try {
            out.write(line(List.of(
                    row.label(),
                    row.occurredOn().toString(),
                    row.unitName(),
                    row.contribution().toPlainString(),
                    row.id(),
                    Integer.toString(row.version()))));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** One line; a text that a spreadsheet would take for a formula is marked as text. */
    static String line(List<String> values) {
        return values.stream().map(FigureCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        boolean formula = value.matches("(?s)[=+@\\t\\r-].*") && !value.matches("-?\\d+(\\.\\d+)?");
        String plain = formula ? "'" + value : value;
        return plain.matches("(?s).*[\",\r\n].*") ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

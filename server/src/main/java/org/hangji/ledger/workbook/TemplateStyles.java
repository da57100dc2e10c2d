package org.hangji.ledger.workbook;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.hangji.ledger.FieldType;

/** How the cells of a workbook look; those that are filled in are unlocked. */
final class TemplateStyles {

    /** What a column holds. */
    enum Kind {
        /** Text as typed: no leading nought is lost, no fraction becomes a day. */
        TEXT("@"),
        WHOLE("0"),
        DECIMAL("General"),
        DAY("yyyy-mm-dd");

        private final String format;

        Kind(String format) {
            this.format = format;
        }

        static Kind of(FieldType type) {
            return switch (type) {
                case INTEGER -> WHOLE;
                case DECIMAL -> DECIMAL;
                case DATE -> DAY;
                default -> TEXT;
            };
        }
    }

    private final Map<Kind, CellStyle> filled = new EnumMap<>(Kind.class);
    private final Map<Kind, CellStyle> kept = new EnumMap<>(Kind.class);
    private final CellStyle head;
    private final CellStyle requiredHead;
    private final CellStyle title;
    private final CellStyle line;

    TemplateStyles(Workbook workbook) {
        for (Kind kind : Kind.values()) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(kind.format));
            style.setLocked(false);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(kind == Kind.TEXT);
            filled.put(kind, style);
            CellStyle locked = workbook.createCellStyle();
            locked.cloneStyleFrom(style);
            locked.setLocked(true);
            locked.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            locked.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            kept.put(kind, locked);
        }
        head = head(workbook, IndexedColors.GREY_25_PERCENT);
        requiredHead = head(workbook, IndexedColors.LIGHT_YELLOW);
        title = workbook.createCellStyle();
        Font large = workbook.createFont();
        large.setBold(true);
        large.setFontHeightInPoints((short) 16);
        title.setFont(large);
        line = workbook.createCellStyle();
        line.setWrapText(true);
        line.setVerticalAlignment(VerticalAlignment.TOP);
    }

    private static CellStyle head(Workbook workbook, IndexedColors color) {
        CellStyle style = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setWrapText(true);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFillForegroundColor(color.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    CellStyle of(Kind kind) {
        return Objects.requireNonNull(filled.get(kind));
    }

    /** For what the platform fills in itself. */
    CellStyle kept(Kind kind) {
        return Objects.requireNonNull(kept.get(kind));
    }

    CellStyle head() {
        return head;
    }

    CellStyle requiredHead() {
        return requiredHead;
    }

    CellStyle title() {
        return title;
    }

    CellStyle line() {
        return line;
    }
}

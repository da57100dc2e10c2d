package org.hangji.ledger.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;

/** Writes the workbook of a unit and a period (生成填报工作簿). */
final class TemplateWriter {

    /** Rows from 0: the hidden ids, the heads, then what is filled in. */
    static final int IDS = 0;

    static final int HEADS = 1;
    static final int FIRST = 2;

    private final XSSFWorkbook workbook;
    private final Template template;
    private final LedgerDefinition definition;
    private final List<String> columns;
    private final TemplateStyles styles;
    private final WorkbookWords words;

    private TemplateWriter(XSSFWorkbook workbook, Template template) {
        this.workbook = workbook;
        this.template = template;
        this.definition = template.definition();
        this.columns = Columns.of(template.fields());
        this.styles = new TemplateStyles(workbook);
        this.words = new WorkbookWords(template.units());
    }

    static byte[] write(Template template) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new TemplateWriter(workbook, template).fill();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void fill() {
        TemplateGuide.write(workbook.createSheet("填表说明"), template, styles);
        XSSFSheet sheet = workbook.createSheet(sheetName(definition));
        CellRemarks remarks = new CellRemarks(sheet);
        heads(sheet);
        int row = FIRST;
        for (Entry entry : template.known()) {
            known(sheet.createRow(row++), entry, remarks);
        }
        new TemplateRules(workbook, sheet, template, words).add(columns);
        guard(sheet);
        ticket();
        workbook.setActiveSheet(0);
        workbook.lockStructure();
    }

    /** A sheet may be called by 31 characters without those that mean something in a formula. */
    static String sheetName(LedgerDefinition definition) {
        String plain = definition.name().replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
        return plain.length() > 31 ? plain.substring(0, 31) : plain;
    }

    private void heads(XSSFSheet sheet) {
        XSSFRow ids = sheet.createRow(IDS);
        XSSFRow heads = sheet.createRow(HEADS);
        heads.setHeightInPoints(42);
        for (int column = 0; column < columns.size(); column++) {
            String id = columns.get(column);
            ids.createCell(column).setCellValue(Columns.MARK + id);
            var head = heads.createCell(column);
            head.setCellValue(head(id));
            head.setCellStyle(required(id) ? styles.requiredHead() : styles.head());
            sheet.setDefaultColumnStyle(column, style(id));
            sheet.setColumnWidth(column, 256 * width(id));
            sheet.setColumnHidden(column, id.equals(Columns.ENTRY) || id.equals(Columns.VERSION));
        }
        ids.setZeroHeight(true);
        sheet.createFreezePane(0, FIRST);
    }

    private String head(String id) {
        return switch (id) {
            case Columns.ENTRY -> "编号";
            case Columns.VERSION -> "版本";
            case Columns.REASON -> "更正理由\n改了已登记的行才填";
            case LedgerDefinition.OCCURRED_ON -> definition.day() + "\n必填";
            default -> {
                LedgerField field = definition.field(id).orElseThrow();
                yield field.name()
                        + (field.unit().isEmpty() ? "" : "（" + field.unit() + "）")
                        + (field.computed()
                                ? "\n自动算出，不用填"
                                : field.typed() ? field.required() ? "\n必填" : "" : "\n在网页上添加");
            }
        };
    }

    private boolean required(String id) {
        return id.equals(LedgerDefinition.OCCURRED_ON)
                || definition.field(id).filter(LedgerField::required).isPresent();
    }

    private TemplateStyles.Kind type(String id) {
        return switch (id) {
            case Columns.ENTRY, Columns.VERSION -> TemplateStyles.Kind.WHOLE;
            case Columns.REASON -> TemplateStyles.Kind.TEXT;
            case LedgerDefinition.OCCURRED_ON -> TemplateStyles.Kind.DAY;
            default -> TemplateStyles.Kind.of(definition.field(id).orElseThrow().type());
        };
    }

    /** What is not typed stands locked. */
    private CellStyle style(String id) {
        boolean locked = definition.field(id).filter(field -> !field.typed()).isPresent();
        return locked ? styles.kept(type(id)) : styles.of(type(id));
    }

    private int width(String id) {
        return switch (id) {
            case Columns.REASON -> 24;
            case LedgerDefinition.OCCURRED_ON -> 13;
            default -> WorkbookWords.width(definition.field(id));
        };
    }

    private void known(XSSFRow row, Entry entry, CellRemarks remarks) {
        for (int column = 0; column < columns.size(); column++) {
            String id = columns.get(column);
            Object value = switch (id) {
                case Columns.ENTRY -> entry.id();
                case Columns.VERSION -> (long) entry.version();
                case Columns.REASON -> null;
                case LedgerDefinition.OCCURRED_ON -> entry.occurredOn();
                default -> words.shown(definition.field(id).orElseThrow(), entry.value(id));
            };
            var cell = row.createCell(column);
            cell.setCellStyle(style(id));
            CellWriter.write(cell, value);
            remarks.at(cell, remark(entry, id));
        }
    }

    private String remark(Entry entry, String id) {
        Map<String, String> remarks = template.remarks().getOrDefault(entry.id(), Map.of());
        String whole = id.equals(LedgerDefinition.OCCURRED_ON) ? remarks.getOrDefault("", "") : "";
        return (whole + " " + remarks.getOrDefault(id, "")).strip();
    }

    /** The form of the sheet stands fast, what is filled in does not; rows and columns may be sorted, sized and hidden. */
    private static void guard(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
    }

    private void ticket() {
        XSSFSheet hidden = workbook.createSheet(Ticket.SHEET);
        template.ticket().lines().forEach((name, value) -> {
            Row row = hidden.createRow(hidden.getPhysicalNumberOfRows());
            row.createCell(0).setCellValue(name);
            row.createCell(1).setCellValue(value);
        });
        hidden.enableLocking();
        workbook.setSheetVisibility(workbook.getSheetIndex(hidden), SheetVisibility.VERY_HIDDEN);
    }
}

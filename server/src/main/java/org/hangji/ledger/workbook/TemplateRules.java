package org.hangji.ledger.workbook;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.jspecify.annotations.Nullable;

/**
 * What the spreadsheet itself checks while one types (单元格的有效性): kinds, limits and drop-downs. It is a help; what counts
 * is the one validator when the workbook comes back.
 */
final class TemplateRules {

    private static final String LISTS = "名单";
    private static final int LAST = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

    /** A spreadsheet shows so many characters of a hint. */
    private static final int HINT = 250;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final LedgerDefinition definition;
    private final DataValidationHelper helper;
    private final WorkbookWords words;
    private @Nullable XSSFSheet lists;
    private int listed;

    TemplateRules(XSSFWorkbook workbook, XSSFSheet sheet, Template template, WorkbookWords words) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.definition = template.definition();
        this.helper = sheet.getDataValidationHelper();
        this.words = words;
    }

    void add(List<String> columns) {
        for (int column = 0; column < columns.size(); column++) {
            String id = columns.get(column);
            if (id.equals(LedgerDefinition.OCCURRED_ON)) {
                add(column, days(true), definition.day(), "日期，写成 2023-11-05，不晚于今天。");
            } else {
                LedgerField field =
                        definition.field(id).filter(LedgerField::typed).orElse(null);
                DataValidationConstraint constraint = field == null ? null : constraint(field);
                if (field != null && constraint != null) {
                    add(column, constraint, field.name(), WorkbookWords.rule(field) + field.help());
                }
            }
        }
        if (lists != null) {
            workbook.setSheetVisibility(workbook.getSheetIndex(lists), SheetVisibility.VERY_HIDDEN);
        }
    }

    private @Nullable DataValidationConstraint constraint(LedgerField field) {
        List<String> choices = words.choices(field);
        if (!choices.isEmpty()) {
            return helper.createFormulaListConstraint(list(choices));
        }
        return switch (field.type()) {
            case INTEGER -> helper.createIntegerConstraint(OperatorType.BETWEEN, least(field), most(field));
            case DECIMAL -> helper.createDecimalConstraint(OperatorType.BETWEEN, least(field), most(field));
            case DATE -> days(field.past());
            case TEXT, LONG_TEXT ->
                helper.createTextLengthConstraint(
                        OperatorType.LESS_OR_EQUAL, Integer.toString(field.maxLength()), null);
            default -> null;
        };
    }

    private DataValidationConstraint days(boolean past) {
        return helper.createDateConstraint(
                OperatorType.BETWEEN, "=DATE(1949,1,1)", past ? "=TODAY()" : "=DATE(2100,12,31)", null);
    }

    private static String least(LedgerField field) {
        BigDecimal min = field.min();
        return min == null ? "-999999999999999" : min.toPlainString();
    }

    private static String most(LedgerField field) {
        BigDecimal max = field.max();
        return max == null ? "999999999999999" : max.toPlainString();
    }

    /** Puts a list on the hidden sheet, since a drop-down of its own holds 255 characters; answers where it stands. */
    private String list(List<String> choices) {
        XSSFSheet all = lists;
        if (all == null) {
            all = workbook.createSheet(LISTS);
            all.enableLocking();
            lists = all;
        }
        int column = listed++;
        for (int index = 0; index < choices.size(); index++) {
            Row row = all.getRow(index) == null ? all.createRow(index) : all.getRow(index);
            row.createCell(column).setCellValue(choices.get(index));
        }
        String letter = Place.letters(column);
        return "'" + LISTS + "'!$" + letter + "$1:$" + letter + "$" + choices.size();
    }

    private void add(int column, DataValidationConstraint constraint, String name, String hint) {
        String shortened = hint.length() > HINT ? hint.substring(0, HINT) : hint;
        DataValidation rule = helper.createValidation(
                constraint, new CellRangeAddressList(TemplateWriter.FIRST, LAST, column, column));
        rule.setEmptyCellAllowed(true);
        rule.setSuppressDropDownArrow(true);
        rule.setShowErrorBox(true);
        rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
        rule.createErrorBox(title(name), shortened);
        rule.setShowPromptBox(true);
        rule.createPromptBox(title(name), shortened);
        sheet.addValidationData(rule);
    }

    private static String title(String name) {
        return name.length() > 30 ? name.substring(0, 30) : name;
    }
}

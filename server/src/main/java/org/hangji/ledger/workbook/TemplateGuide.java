package org.hangji.ledger.workbook;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;

/** The first sheet (填表说明): what is filled in, for whom, how it goes back, and what each column wants. */
final class TemplateGuide {

    private TemplateGuide() {}

    static void write(XSSFSheet sheet, Template template, TemplateStyles styles) {
        LedgerDefinition definition = template.definition();
        sheet.setColumnWidth(0, 256 * 26);
        sheet.setColumnWidth(1, 256 * 80);
        line(sheet, styles.title(), definition.name() + "填报表", "");
        row(sheet, styles, "填报单位", template.unit().name());
        if (!template.period().isEmpty()) {
            row(sheet, styles, "期间", template.period());
        }
        if (!template.due().isEmpty()) {
            row(sheet, styles, "报送", template.due());
        }
        if (!template.remarks().isEmpty()) {
            row(sheet, styles, "退回的批注", "审核人批注了 " + template.remarks().size() + " 条记录：把鼠标停在带红角的格子上看，改好后写更正理由。");
        }
        row(
                sheet,
                styles,
                "填什么",
                "一行填" + definition.row() + "；“" + TemplateWriter.sheetName(definition) + "”那一页，从表头下面第一行填起。");
        if (!template.known().isEmpty()) {
            row(
                    sheet,
                    styles,
                    "已经登记的",
                    "已带出 " + template.known().size() + " 行，没有变化就不用动；要改就在原处改，并在最后一列写更正理由。不要清空整行，撤销请在平台上办。");
        }
        row(
                sheet,
                styles,
                "交回",
                "保存后在平台“台账 · " + definition.name() + " · Excel 填报”里上传这个文件。全部对了才登记，有一处不对就一行也不登记，并把要改的地方标在这个文件里还给您。");
        row(sheet, styles, "可以", "调整列宽、行高，隐藏或移动列，排序，增减行。");
        row(sheet, styles, "不要", "删去必填的列，合并单元格，把几件事填在一行。");
        row(sheet, styles, "数字", "只填数，不写单位，也不写“约”“多”；1,234 和全角数字都认得。");
        row(sheet, styles, "日期", "写成 2023-11-05；2023/11/5、2023年11月5日也认得。");
        row(sheet, styles, "公式", "可以用，按算出的结果登记。");
        line(sheet, styles.title(), "各列", "");
        row(sheet, styles, definition.day(), "必填。日期。");
        template.fields().forEach(field -> row(sheet, styles, WorkbookWords.label(field), wants(definition, field)));
        sheet.enableLocking();
    }

    private static String wants(LedgerDefinition definition, LedgerField field) {
        StringBuilder words = new StringBuilder(field.required() ? "必填。" : "可以不填。");
        words.append(WorkbookWords.rule(field));
        if (!field.help().isEmpty()) {
            words.append(field.help()).append("。");
        }
        definition.unique().stream()
                .filter(rule -> rule.fields().getLast().equals(field.id()))
                .forEach(rule -> words.append(definition.once(rule)).append("。"));
        return words.toString();
    }

    private static void row(XSSFSheet sheet, TemplateStyles styles, String name, String words) {
        line(sheet, styles.line(), name, words);
    }

    private static void line(XSSFSheet sheet, CellStyle style, String name, String words) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        Cell first = row.createCell(0);
        first.setCellValue(name);
        first.setCellStyle(style);
        Cell second = row.createCell(1);
        second.setCellValue(words);
        second.setCellStyle(style);
    }
}

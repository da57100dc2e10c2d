package org.hangji.ledger.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("标不进去的大工作簿：错处单独成一份")
class LargeFaultsTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("解开后超过 16 MB 的不装进内存，另给一份小的，写明位置和怎么改；像公式的话只是文字")
    void alone() throws IOException {
        Path large = Files.write(folder.resolve("large.xlsx"), large(60_000));
        Import.Outcome outcome = new Import.Outcome(
                Import.State.REFUSED,
                0,
                0,
                0,
                2,
                List.of(
                        new Import.Fault(3, "F3", "people", "number", "=cmd|'/c calc'!A1 不是数"),
                        new Import.Fault(0, "", "", "rows", "整份太长")),
                "",
                null,
                Instant.EPOCH);
        byte[] list = MarkedWorkbook.of(large, outcome);
        assertThat(list.length).isLessThan(20_000);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(list))) {
            assertThat(book.getNumberOfSheets()).isOne();
            var sheet = book.getSheet(FaultSheet.NAME);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).contains("有 2 处要改", "在您自己的文件里改好");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("F3");
            assertThat(sheet.getRow(2).getCell(0).getHyperlink()).isNull();
            assertThat(sheet.getRow(2).getCell(3).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("整份");
        }
    }

    private static byte[] large(int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("表");
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < 12; column++) {
                    sheet.value(row, column, row * 12 + column);
                }
            }
        }
        return out.toByteArray();
    }
}

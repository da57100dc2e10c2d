package org.hangji.walk;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hangji.TestDatabase;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Files that the east handed in, each with the mark in its name and in its cells. */
record CountyFiles(String mark, MockMvc web) {

    private static final String LEDGER = "/ledgers/training";

    /** Number of an import with a fault, so that it has a marked workbook. */
    String refused() throws Exception {
        byte[] issued = web.perform(get(LEDGER + "/workbook?unit=EAST").with(user("east.clerk")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(issued));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.getSheetAt(1);
            Map<String, String> values =
                    Map.of("occurredOn", "2024-02-20", "kind", "安全知识培训", "title", mark, "people", "约20" + mark);
            var row = sheet.createRow(sheet.getLastRowNum() + 1);
            for (Cell id : sheet.getRow(0)) {
                values.forEach((field, value) -> {
                    if (id.getStringCellValue().endsWith(field)) {
                        row.createCell(id.getColumnIndex()).setCellValue(value);
                    }
                });
            }
            workbook.write(out);
            return number(LEDGER + "/workbook", mark + ".xlsx", out.toByteArray());
        }
    }

    /** Number of a spreadsheet that waits to be matched. */
    String mapped() throws Exception {
        String table = "开班日期,培训种类,班次,参训人数\n2024-02-20,安全知识培训,%s班,30\n".formatted(mark);
        return number(LEDGER + "/mapping", mark + ".csv", table.getBytes(StandardCharsets.UTF_8));
    }

    /** Number of a long list that waits to be fetched. */
    String export(long person) throws Exception {
        TestDatabase.execute("""
                insert into export.job (person, name, expected, state, asked_at, ended_at)
                values (%d, '%s', 60000, 'READY', now(), now())
                """.formatted(person, mark));
        return Long.toString(TestDatabase.number("select max(id) from export.job where name = '" + mark + "'"));
    }

    private String number(String path, String name, byte[] content) throws Exception {
        var response = web.perform(multipart(path)
                        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                        .with(user("east.clerk"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        String address = String.valueOf(response.getRedirectedUrl());
        if (!address.matches(".*/\\d+")) {
            throw new IllegalStateException(response.getStatus() + " " + response.getContentAsString());
        }
        return address.substring(address.lastIndexOf('/') + 1);
    }
}

package org.hangji.ledger.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("超出最后一列的格子，读表以前就认出来")
class CellReferencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <row r="3"><c r="XFD3" s="1"><v>1</v></c></row>   | false
            <c r="ZZZZZZ1">                                   | true
            <c s="1" r='AAAA1'/>                              | true
            <x:c  r = "ABCD1">                                | true
            <c r="&#65;1">                                    | true
            <t> r="abcd" </t>                                 | false
            <a:gd name="connsiteX0" fmla="x"/><p r="connsiteX1"/> | false
            <col r="ABCD"/>                                   | false
            <c t="s"><v>5</v></c> r="ABCDE"                   | false
            """)
    void cells(String part, boolean beyond) {
        for (var charset : new java.nio.charset.Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE}) {
            byte[] bytes = part.getBytes(charset);
            assertThat(new CellReferences().beyond(true, bytes, bytes.length))
                    .as(charset.name())
                    .isEqualTo(beyond);
            CellReferences split = new CellReferences();
            boolean found = false;
            for (int at = 0; at < bytes.length; at += 3) {
                byte[] some = Arrays.copyOfRange(bytes, at, Math.min(at + 3, bytes.length));
                found |= split.beyond(at == 0, some, some.length);
            }
            assertThat(found).as("in pieces, " + charset.name()).isEqualTo(beyond);
        }
    }
}

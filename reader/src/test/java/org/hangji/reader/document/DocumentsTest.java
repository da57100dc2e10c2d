package org.hangji.reader.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading;
import org.hangji.reader.Reading.DocumentMention;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("文件：书名号里的名称")
class DocumentsTest {

    private static List<String> titles(String text) {
        return BulletinReader.read(text).documents().stream()
                .map(DocumentMention::title)
                .toList();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            印发《隐患排查方案》。                      | 隐患排查方案
            印发《隐患排查方案（试行）》。              | 隐患排查方案（试行）
            依据《安全生产法》《道路交通安全法》处罚。  | 安全生产法;道路交通安全法
            印发《方案》、《清单》和《台账》。          | 方案;清单;台账
            转发《关于印发〈实施意见〉的通知》。        | 关于印发〈实施意见〉的通知
            转发《关于印发《实施意见》的通知》。        | 关于印发《实施意见》的通知
            落实《2023年度工作要点》。                  | 2023年度工作要点
            执行《公路桥涵养护规范》（JTG 5120）。      | 公路桥涵养护规范
            制定《“一桥一档”管理办法》。                | “一桥一档”管理办法
            制定《 管理办法 》。                        | 管理办法
            """)
    @DisplayName("名称不含外层书名号")
    void named(String text, String expected) {
        assertThat(titles(text)).containsExactly(expected.split(";"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"印发方案。", "印发“方案”。", "印发《方案", "印发方案》。", "《》", "《 》", ""})
    @DisplayName("没有名称或不成对的不算")
    void none(String text) {
        assertThat(titles(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} → “{1}”")
    @CsvSource(delimiter = '|', textBlock = """
            印发《隐患排查方案》。            | 《隐患排查方案》
            \ud83d\ude00印发《方案》。        | 《方案》
            转发《关于《意见》的通知》。      | 《关于《意见》的通知》
            """)
    @DisplayName("位置连书名号一起")
    void places(String text, String printed) {
        Reading reading = BulletinReader.read(text);
        DocumentMention document = reading.documents().getFirst();
        int[] points = reading.text().codePoints().toArray();
        int start = document.span().start();
        assertThat(new String(points, start, document.span().end() - start)).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"落实《2023年度工作要点》", "执行《五项机制》", "《市公安局办案规定》", "《检查20家企业的通报》"})
    @DisplayName("书名号里的数字、日期、机构不另算")
    void nothingElseInside(String text) {
        Reading reading = BulletinReader.read(text);
        assertThat(reading.figures()).isEmpty();
        assertThat(reading.dates()).isEmpty();
        assertThat(reading.organizations()).isEmpty();
    }
}

package org.hangji.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("文件名的后缀与内容相符")
class ContentTypeTest {

    @ParameterizedTest
    @CsvSource({
        "JPEG, 桥墩.jpg,      桥墩.jpg",
        "JPEG, 桥墩.JPEG,     桥墩.JPEG",
        "JPEG, 桥墩.png,      桥墩.png.jpg",
        "JPEG, 桥墩,          桥墩.jpg",
        "JPEG, jpg,           jpg.jpg",
        "JPEG, 桥墩jpg,       桥墩jpg.jpg",
        "PNG,  图.Png,        图.Png",
        "PNG,  图.html,       图.html.png",
        "WEBP, a.webp,        a.webp",
        "HEIC, IMG_1.HEIC,    IMG_1.HEIC",
        "HEIC, IMG_1.heif,    IMG_1.heif",
        "HEIC, IMG_1.jpg,     IMG_1.jpg.heic",
        "MP4,  a.mov,         a.mov",
        "MP4,  a.m4v,         a.m4v",
        "MP4,  a.avi,         a.avi.mp4",
        "PDF,  纪要.pdf,      纪要.pdf",
        "PDF,  纪要.pdf.exe,  纪要.pdf.exe.pdf",
        "DOCX, 报告.doc,      报告.doc.docx",
        "DOCX, 报告.docx,     报告.docx",
        "XLSX, 台账.xlsx,     台账.xlsx",
        "OFD,  公文.ofd,      公文.ofd",
        "OFD,  公文.zip,      公文.zip.ofd"
    })
    @DisplayName("相符的照旧，不分大小写；不符的加上")
    void fitting(ContentType type, String name, String kept) {
        assertThat(type.fitting(name)).isEqualTo(kept);
    }

    @ParameterizedTest
    @EnumSource(ContentType.class)
    @DisplayName("图片按图片显示，其余都不是图片；哪一种都不会当网页打开")
    void media(ContentType type) {
        assertThat(type.isPicture()).isEqualTo(type.mediaType().startsWith("image/"));
        assertThat(type.mediaType())
                .doesNotContain("html")
                .doesNotContain("svg")
                .doesNotContain("javascript");
    }
}

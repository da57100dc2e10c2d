package org.hangji.evidence.content;

import java.io.IOException;
import java.util.Set;
import org.hangji.shared.ZipEntries;

/** Looks into a zip archive: an office document is taken, a bare archive, a bomb or a document with macros is not. */
final class Archive {

    private static final long MOST_UNPACKED = 200L << 20;

    private Archive() {}

    static ContentType kindOf(byte[] bytes) {
        Set<String> names = names(bytes);
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            throw Signature.refused("文件里带有宏，不能上传，请另存为不带宏的 docx、xlsx 或 PDF");
        }
        if (names.contains("[Content_Types].xml") && names.contains("word/document.xml")) {
            return ContentType.DOCX;
        }
        if (names.contains("[Content_Types].xml") && names.contains("xl/workbook.xml")) {
            return ContentType.XLSX;
        }
        if (names.contains("OFD.xml")) {
            return ContentType.OFD;
        }
        throw Signature.refused("压缩包不能作为证据，请解压后逐个上传");
    }

    private static Set<String> names(byte[] bytes) {
        try {
            return ZipEntries.names(bytes, MOST_UNPACKED);
        } catch (ZipEntries.Bomb bomb) {
            throw Signature.refused("文件解开后超过 200 MB 或条目过多，疑似压缩炸弹，不能上传");
        } catch (IOException encryptedOrBroken) {
            throw Signature.refused("文件已加密或损坏，打不开，请去掉密码或重新导出");
        }
    }
}

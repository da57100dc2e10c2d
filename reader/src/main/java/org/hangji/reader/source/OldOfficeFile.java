package org.hangji.reader.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** OLE2 containers: what Word wrote before 2007, and what it writes when a document has a password (旧式或加密的 Office 文件). */
final class OldOfficeFile {
    private OldOfficeFile() {}

    static UnreadableFile refusal(byte[] content, String file) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return new UnreadableFile(file, "文件已加密，读不了；请在 Word 或 WPS 中取消密码，另存后再试。");
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return new UnreadableFile(file, "这是旧式 .doc 文件；请用 Word 或 WPS 打开，另存为 .docx 后再试。");
            }
        } catch (IOException | RuntimeException e) {
            return new UnreadableFile(file, "文件已损坏，打不开；请重新取一份，或用 Word、WPS 打开后另存为 .docx。");
        }
        return new UnreadableFile(file, "这是旧式 Office 文件，不是 Word 文档；请把通报正文另存为 .docx 后再试。");
    }
}

package org.hangji.reader.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text that stands in a bulletin's file (通报文件的文字); the format is told by the content, never by the name's ending. */
public final class SourceText {
    /** The largest file that is read, in bytes. */
    public static final int LARGEST_FILE = 10 * 1024 * 1024;

    private SourceText() {}

    /**
     * Reads a file.
     *
     * @throws UnreadableFile when it is missing, a folder, or as for {@link #read(byte[], String)}
     */
    public static String read(Path file) throws UnreadableFile {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw new UnreadableFile(name, "这是文件夹，不是文件；请指明其中的一个文件。");
        }
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(LARGEST_FILE + 1);
        } catch (AccessDeniedException e) {
            throw new UnreadableFile(name, "没有读取权限；请让文件的主人开放读取权限，或换一份副本。");
        } catch (IOException e) {
            throw new UnreadableFile(name, Files.exists(file) ? "读取中断；请检查磁盘或重新取一份文件。" : "找不到这个文件；请检查文件名和所在文件夹。");
        }
        return read(content, name);
    }

    /**
     * The text of a file's content. For plain text it is exactly as decoded, line ends kept and byte order mark dropped;
     * other formats give one line for each paragraph, list point and table row.
     *
     * @throws UnreadableFile when it is empty, larger than {@link #LARGEST_FILE}, binary, encrypted, damaged, of a format
     *     that is not read, or holds no text
     */
    public static String read(byte[] content, String fileName) throws UnreadableFile {
        if (content.length == 0) {
            throw new UnreadableFile(fileName, "文件是空的；请检查是否传错了文件。");
        }
        if (content.length > LARGEST_FILE) {
            throw new UnreadableFile(fileName, "文件超过 10 MB；请去掉图片或附件，只留通报正文后再试。");
        }
        String text = switch (FileKind.of(content)) {
            case PLAIN -> PlainText.decode(content, fileName);
            case HTML -> HtmlPage.text(content, fileName);
            case ZIP -> WordDocument.text(content, fileName);
            case PDF -> PdfDocument.text(content, fileName);
            case OLE2 -> throw OldOfficeFile.refusal(content, fileName);
            case RTF -> throw new UnreadableFile(fileName, "这是 RTF 文件；请用 Word 或 WPS 打开，另存为 .docx 后再试。");
            case XML -> throw new UnreadableFile(fileName, "这是 XML 文件，不是通报正文；请用 Word 或 WPS 打开，另存为 .docx 后再试。");
        };
        if (text.codePoints().allMatch(SourceText::isBlank)) {
            throw new UnreadableFile(fileName, "文件里没有文字；请检查是否传错了文件。");
        }
        return text;
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }
}

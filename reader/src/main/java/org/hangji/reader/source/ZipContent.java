package org.hangji.reader.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks through an archive before it is opened: how much it unpacks to, and what it is (压缩包检查). */
final class ZipContent {
    /** Unpacked bytes of all entries; a report of ten megabytes with photographs unpacks to hardly more than itself. */
    private static final long LARGEST = 80L * 1024 * 1024;

    private static final long LARGEST_XML = 32L * 1024 * 1024;
    private static final int MOST_ENTRIES = 5000;

    private ZipContent() {}

    static void check(byte[] content, String file) throws UnreadableFile {
        boolean document = false;
        String first = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            long total = 0;
            int entries = 0;
            byte[] buffer = new byte[65536];
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                first = entries++ == 0 ? name : first;
                document |= name.equals("[Content_Types].xml");
                long size = 0;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                    total += read;
                    if (total > LARGEST || size > LARGEST_XML && isXml(name) || entries > MOST_ENTRIES) {
                        throw new UnreadableFile(file, "解压后过大，疑似压缩炸弹，已停止；请用 Word 或 WPS 重新另存一份正常的文档。");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFile(file, "文件不完整或已损坏，解不开；请重新下载或拷贝一份。");
        }
        if (!document) {
            throw new UnreadableFile(file, advice(first));
        }
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private static String advice(String first) {
        return switch (first) {
            case "" -> "压缩包是空的或不完整；请重新取一份文件。";
            case "OFD.xml" -> "这是 OFD 版式文件；请转成带文字层的 PDF 或 .docx 后再试。";
            case "mimetype" -> "这是 OpenDocument 文件；请另存为 .docx 后再试。";
            default -> "这是压缩包，不是 Word 文档；请先解压，再选其中的通报文件。";
        };
    }
}

package org.hangji.reader.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/** An archive unpacked once, with an eye on how much comes out; of pictures and other binary parts only the names are kept (压缩包). */
final class ZipContent implements ZipEntrySource {
    /** Unpacked bytes of all entries; a report of ten megabytes with photographs unpacks to hardly more than itself. */
    private static final long LARGEST = 80L * 1024 * 1024;

    private static final long LARGEST_XML = 32L * 1024 * 1024;
    private static final int MOST_ENTRIES = 5000;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final String file;
    private long total;

    private ZipContent(String file) {
        this.file = file;
    }

    static ZipContent unpack(byte[] content, String file) throws UnreadableFile {
        ZipContent unpacked = new ZipContent(file);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpacked.add(entry.getName(), zip);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFile(file, "文件不完整或已损坏，解不开；请重新下载或拷贝一份。");
        }
        if (!unpacked.entries.containsKey("[Content_Types].xml")) {
            throw new UnreadableFile(file, unpacked.advice());
        }
        return unpacked;
    }

    private void add(String name, InputStream in) throws IOException, UnreadableFile {
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] buffer = new byte[65536];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            total += read;
            if (xml) {
                kept.write(buffer, 0, read);
            }
            if (total > LARGEST || kept.size() > LARGEST_XML) {
                throw tooLarge();
            }
        }
        entries.put(name, kept.toByteArray());
        if (entries.size() > MOST_ENTRIES) {
            throw tooLarge();
        }
    }

    private UnreadableFile tooLarge() {
        return new UnreadableFile(file, "解压后过大，疑似压缩炸弹，已停止；请用 Word 或 WPS 重新另存一份正常的文档。");
    }

    private String advice() {
        if (entries.containsKey("OFD.xml")) {
            return "这是 OFD 版式文件；请转成带文字层的 PDF 或 .docx 后再试。";
        }
        if (entries.containsKey("mimetype")) {
            return "这是 OpenDocument 文件；请另存为 .docx 后再试。";
        }
        return entries.isEmpty() ? "压缩包是空的或不完整；请重新取一份文件。" : "这是压缩包，不是 Word 文档；请先解压，再选其中的通报文件。";
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return Collections.enumeration(
                entries.keySet().stream().map(ZipArchiveEntry::new).toList());
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        String name = path.startsWith("/") ? path.substring(1) : path;
        return entries.containsKey(name) ? new ZipArchiveEntry(name) : null;
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) {
        return new ByteArrayInputStream(entries.getOrDefault(entry.getName(), new byte[0]));
    }

    @Override
    public void close() {
        entries.clear();
    }

    @Override
    public boolean isClosed() {
        return false;
    }
}

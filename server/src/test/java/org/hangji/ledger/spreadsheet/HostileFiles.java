package org.hangji.ledger.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that mean harm or are something else than their name says, made out of a workbook that is right. */
final class HostileFiles {

    private static final int ROWS = 1_048_576;
    private static final String ENTITIES =
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"%s\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><a>&c;</a>";

    private HostileFiles() {}

    /** Writes the content of a part. */
    interface Part {
        void write(OutputStream out) throws IOException;
    }

    /** The workbook with one part added, or put in the place of the one of this name. */
    static byte[] with(byte[] workbook, String name, Part part) {
        return rewritten(workbook, name, part, false);
    }

    static byte[] with(byte[] workbook, String name, String content) {
        return with(workbook, name, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** The workbook with rows after all others of a sheet; {@code %d} in them is the number of the row. */
    static byte[] longer(byte[] workbook, String sheet, String row) {
        return rewritten(
                workbook,
                sheet,
                out -> {
                    for (int number = 100; number <= ROWS; number++) {
                        out.write(row.replace("%d", Integer.toString(number)).getBytes(StandardCharsets.UTF_8));
                    }
                },
                true);
    }

    private static byte[] rewritten(byte[] workbook, String name, Part part, boolean inside) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : java.util.Collections.list(zip.getEntries())) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                if (!entry.getName().equals(name)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(content);
                } else if (inside) {
                    String text = new String(content, StandardCharsets.UTF_8);
                    int at = text.indexOf("</sheetData>");
                    out.putNextEntry(new ZipEntry(name));
                    out.write(text.substring(0, at).getBytes(StandardCharsets.UTF_8));
                    part.write(out);
                    out.write(text.substring(at).getBytes(StandardCharsets.UTF_8));
                }
            }
            if (!inside) {
                out.putNextEntry(new ZipEntry(name));
                part.write(out);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    /** So many bytes that are all the same. */
    static Part noughts(long bytes) {
        return out -> {
            byte[] piece = new byte[1 << 20];
            Arrays.fill(piece, (byte) ' ');
            for (long written = 0; written < bytes; written += piece.length) {
                out.write(piece);
            }
        };
    }

    static byte[] manyParts(byte[] workbook) {
        byte[] whole = workbook;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile zip = ZipFile.builder().setByteArray(whole).get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : java.util.Collections.list(zip.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(zip.getInputStream(entry).readAllBytes());
            }
            for (int number = 0; number <= 10_000; number++) {
                out.putNextEntry(new ZipEntry("xl/media/" + number));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    static Part entities(Charset charset) {
        return out -> out.write(ENTITIES.formatted("x".repeat(1000)).getBytes(charset));
    }

    static byte[] nested(byte[] workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("工作簿.xlsx"));
            out.write(workbook);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] oldExcel() {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet();
            book.write(out);
            return out.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static byte[] encrypted(byte[] workbook) {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("123456");
            try (OutputStream data = encryptor.getDataStream(files)) {
                new ByteArrayInputStream(workbook).transferTo(data);
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException | java.security.GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }
}

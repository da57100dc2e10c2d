package org.hangji.evidence.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.hangji.shared.Refusal;

/** Tells a file's kind by its first bytes. */
final class Signature {

    private static final String TAKEN = "可用 JPEG、PNG、WebP、HEIC 照片，MP4 视频，PDF、OFD、Word（docx）、Excel（xlsx）文件";
    private static final List<String> PICTURE_BRANDS = List.of("heic", "heix", "mif1", "msf1", "heim", "heis");
    private static final List<String> VIDEO_BRANDS = List.of(
            "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "3gp4", "3gp5", "qt  ");

    private Signature() {}

    /** The kind, or a refusal that says what was found and what to do. */
    static ContentType of(byte[] bytes) {
        if (begins(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return ContentType.JPEG;
        }
        if (begins(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return ContentType.PNG;
        }
        if (begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP")) {
            return ContentType.WEBP;
        }
        if (begins(bytes, 4, "ftyp")) {
            return ofBrand(new String(bytes, 8, Math.min(4, bytes.length - 8), StandardCharsets.ISO_8859_1));
        }
        if (begins(bytes, 0, "%PDF-")) {
            return ContentType.PDF;
        }
        if (begins(bytes, 0, "PK\u0003\u0004")) {
            return Archive.kindOf(bytes);
        }
        throw refusal(bytes);
    }

    private static ContentType ofBrand(String brand) {
        if (PICTURE_BRANDS.contains(brand)) {
            return ContentType.HEIC;
        }
        if (VIDEO_BRANDS.contains(brand)) {
            return ContentType.MP4;
        }
        throw refused("这种视频或图片（" + brand.strip() + "）不能作为证据");
    }

    private static Refusal refusal(byte[] bytes) {
        if (begins(bytes, 0, "MZ") || begins(bytes, 0, "\u007fELF") || begins(bytes, 0, "#!")) {
            return refused("这是可执行程序，不能上传");
        }
        if (begins(bytes, 0, "\u00d0\u00cf\u0011\u00e0")) {
            return refused("这是旧版 Office 文件（doc、xls、ppt），请另存为 docx、xlsx 或 PDF");
        }
        if (begins(bytes, 0, "GIF8") || begins(bytes, 0, "BM")) {
            return refused("这种图片（GIF、BMP）不能作为证据，请转成 JPEG 或 PNG");
        }
        if (begins(bytes, 0, "Rar!") || begins(bytes, 0, "7z\u00bc\u00af")) {
            return refused("压缩包不能作为证据，请解压后逐个上传");
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.UTF_8)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("<") || start.startsWith("\ufeff<")) {
            return refused("这是网页或矢量图（HTML、XML、SVG），打开时可能运行程序，不能上传");
        }
        return refused("认不出这是什么文件");
    }

    static Refusal refused(String reason) {
        return Refusal.invalid("file", "type", reason + "。" + TAKEN + "。");
    }

    private static boolean begins(byte[] bytes, int offset, String latin) {
        if (bytes.length < offset + latin.length()) {
            return false;
        }
        for (int i = 0; i < latin.length(); i++) {
            if ((bytes[offset + i] & 0xff) != latin.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}

package org.hangji.evidence.content;

import java.util.List;
import java.util.Optional;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** A file's bytes that were looked at and may be taken (已检查的文件内容). */
public final class Content {

    /** The most that one file may have, bytes. */
    public static final int MOST_BYTES = 20 << 20;

    private static final int LONGEST_NAME = 120;

    private final String fileName;
    private final ContentType type;
    private final byte[] bytes;
    private final Shot shot;
    private final @Nullable Picture picture;

    private Content(String fileName, ContentType type, byte[] bytes, Shot shot, @Nullable Picture picture) {
        this.fileName = fileName;
        this.type = type;
        this.bytes = bytes;
        this.shot = shot;
        this.picture = picture;
    }

    /** Looks at the bytes; refuses with a reason what may not be taken. */
    public static Content check(String fileName, byte[] bytes) {
        if (bytes.length == 0) {
            throw Refusal.invalid("file", "empty", "文件是空的：请重新选择文件。");
        }
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "文件超过 20 MB：请压缩或拆分后再上传。", List.of());
        }
        ContentType type = Signature.of(bytes);
        Shot shot = type.isPicture() || type == ContentType.MP4 ? Shot.of(type, bytes) : Shot.UNKNOWN;
        Picture picture =
                type == ContentType.JPEG || type == ContentType.PNG ? Picture.of(bytes, shot.orientation()) : null;
        return new Content(type.fitting(clean(fileName)), type, bytes, shot, picture);
    }

    /** The last part of the name, without signs that mean something to a shell, a browser or a file system. */
    private static String clean(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String safe = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?;]", "").strip();
        int start = Math.max(0, safe.length() - LONGEST_NAME);
        String kept = safe.substring(start).replaceAll("^\\.+", "");
        return kept.isEmpty() ? "文件" : kept;
    }

    public String fileName() {
        return fileName;
    }

    public ContentType type() {
        return type;
    }

    public Shot shot() {
        return shot;
    }

    public long size() {
        return bytes.length;
    }

    /** Perceptual hash of a picture with contrast. */
    public @Nullable Long pictureHash() {
        return picture == null ? null : picture.hash();
    }

    /** A JPEG of 184 × 123 pixels. */
    public Optional<byte[]> thumbnail() {
        return Optional.ofNullable(picture).map(Picture::jpeg);
    }

    byte[] bytes() {
        return bytes;
    }
}

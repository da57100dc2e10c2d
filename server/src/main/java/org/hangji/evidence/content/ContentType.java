package org.hangji.evidence.content;

/** The kinds of files that are taken as evidence (可接受的文件类型), told by their content. */
public enum ContentType {
    JPEG("image/jpeg", "jpg jpeg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic heif"),
    MP4("video/mp4", "mp4 m4v mov"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    OFD("application/ofd", "ofd");

    private final String mediaType;
    private final String endings;

    ContentType(String mediaType, String endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isPicture() {
        return this == JPEG || this == PNG || this == WEBP || this == HEIC;
    }

    /** The name with an ending that fits the content, so that no one opens a picture as a page. */
    String fitting(String name) {
        for (String ending : endings.split(" ")) {
            if (name.regionMatches(true, name.length() - ending.length() - 1, "." + ending, 0, ending.length() + 1)) {
                return name;
            }
        }
        return name + "." + endings.split(" ")[0];
    }
}

package org.hangji.reader.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts a small .docx together from the XML of its parts. */
final class DocxBuilder {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder relationships = new StringBuilder();
    private String prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    DocxBuilder xml(String xml) {
        body.append(xml);
        return this;
    }

    DocxBuilder paragraph(String text) {
        return xml("<w:p>" + run(text) + "</w:p>");
    }

    /** A paragraph of a list, at a level from 0 on. */
    DocxBuilder point(int list, int level, String text) {
        return xml("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr>" + run(text) + "</w:p>");
    }

    DocxBuilder styled(String style, String text) {
        return xml("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run(text) + "</w:p>");
    }

    DocxBuilder prolog(String text) {
        prolog = text;
        return this;
    }

    DocxBuilder numbering(String xml) {
        return part("numbering", "<w:numbering " + W + ">" + xml + "</w:numbering>");
    }

    DocxBuilder styles(String xml) {
        return part("styles", "<w:styles " + W + ">" + xml + "</w:styles>");
    }

    private DocxBuilder part(String name, String xml) {
        parts.put("word/" + name + ".xml", xml);
        relationships.append(
                "<Relationship Id=\"r" + name + "\" Type=\"" + TYPES + name + "\" Target=\"" + name + ".xml\"/>");
        return this;
    }

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String level(int level, String format, String text) {
        return level(level, format, text, "");
    }

    static String level(int level, String format, String text, String more) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more
                + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    byte[] build() {
        String kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + kinds
                        + "document.main+xml\"/></Types>");
        String rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        parts.put(
                "_rels/.rels",
                rels + "<Relationship Id=\"r1\" Type=\"" + TYPES
                        + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        parts.put("word/_rels/document.xml.rels", rels + relationships + "</Relationships>");
        parts.put("word/document.xml", prolog + "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
        return zip(parts);
    }

    static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

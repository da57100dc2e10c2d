package org.hangji.reader.source;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.jspecify.annotations.Nullable;

/** Word documents (.docx): body text in order with printed list numbers, without headers, footers and deleted text (Word 文档). */
final class WordDocument {
    private WordDocument() {}

    static String text(byte[] content, String file) throws UnreadableFile {
        try (OPCPackage document = OPCPackage.open(ZipContent.unpack(content, file))) {
            PackagePart body = body(document);
            if (body == null || !body.getContentType().contains("word")) {
                throw new UnreadableFile(file, "这不是 Word 文档；请把通报正文另存为 .docx 后再试。");
            }
            WordStyles styles = read(body, "/styles", WordStyles::new, WordStyles::read);
            WordNumbering numbering = read(body, "/numbering", WordNumbering::new, WordNumbering::read);
            try (InputStream in = body.getInputStream()) {
                return new WordBody(styles, numbering).read(WordXml.open(in));
            }
        } catch (WordXml.Forbidden e) {
            throw new UnreadableFile(file, "文档里夹带了 XML 实体声明或嵌套过深，不安全，已拒绝；请用 Word 或 WPS 重新另存后再试。");
        } catch (InvalidFormatException | OpenXML4JRuntimeException | IOException | XMLStreamException e) {
            throw new UnreadableFile(file, "文档已损坏，打不开；请用 Word 或 WPS 打开修复后另存，再试一次。");
        }
    }

    private static @Nullable PackagePart body(OPCPackage document) {
        for (String type :
                new String[] {PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT}) {
            for (PackagePart part : document.getPartsByRelationshipType(type)) {
                return part;
            }
        }
        return null;
    }

    private interface Parser<T> {
        void read(T target, XMLStreamReader xml) throws XMLStreamException;
    }

    /** Reads the part that the body names by a relationship of this kind; without one the target stays empty. */
    private static <T> T read(PackagePart body, String kind, java.util.function.Supplier<T> empty, Parser<T> parser)
            throws InvalidFormatException, IOException, XMLStreamException {
        T target = empty.get();
        for (PackageRelationship relationship : body.getRelationships()) {
            if (relationship.getRelationshipType().endsWith(kind)) {
                try (InputStream in = body.getRelatedPart(relationship).getInputStream()) {
                    parser.read(target, WordXml.open(in));
                }
            }
        }
        return target;
    }
}

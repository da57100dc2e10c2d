package org.hangji.document.word;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.hangji.document.Measures;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Default face and size, and for each face the one that stands in for it on a computer that lacks it. */
final class WordFonts {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private WordFonts() {}

    static void declare(XWPFDocument word) throws IOException {
        defaults(word);
        try {
            PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
            PackagePart part = word.getPackage().createPart(name, TYPE);
            try (OutputStream out = part.getOutputStream()) {
                out.write(table().getBytes(StandardCharsets.UTF_8));
            }
            word.getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATION);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void defaults(XWPFDocument word) {
        XWPFStyles styles = word.createStyles();
        CTStyles all = CTStyles.Factory.newInstance();
        body(all.addNewDocDefaults().addNewRPrDefault().addNewRPr());
        CTStyle normal = all.addNewStyle();
        normal.setType(STStyleType.PARAGRAPH);
        normal.setDefault(true);
        normal.setStyleId("Normal");
        normal.addNewName().setVal("Normal");
        body(normal.addNewRPr());
        styles.setStyles(all);
    }

    private static void body(CTRPr run) {
        CTFonts fonts = run.addNewRFonts();
        fonts.setAscii(WordFace.LATIN);
        fonts.setHAnsi(WordFace.LATIN);
        fonts.setEastAsia(WordFace.FANGSONG.face());
        run.addNewSz().setVal(BigInteger.valueOf(Math.round(Measures.BODY_SIZE * 2)));
        run.addNewSpacing().setVal(BigInteger.valueOf(-WordText.twips(Measures.TIGHTER)));
        run.addNewLang().setEastAsia("zh-CN");
    }

    private static String table() {
        StringBuilder xml = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:fonts xmlns:w=\"")
                .append(NAMESPACE)
                .append("\">");
        for (WordFace face : WordFace.values()) {
            xml.append("<w:font w:name=\"")
                    .append(face.face())
                    .append("\"><w:altName w:val=\"")
                    .append(face.otherwise())
                    .append(
                            "\"/><w:charset w:val=\"86\"/><w:family w:val=\"auto\"/><w:pitch w:val=\"variable\"/></w:font>");
        }
        return xml.append("</w:fonts>").toString();
    }
}

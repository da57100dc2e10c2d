package org.hangji.ledger.spreadsheet;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.CellRangeAddress;
import org.dhatim.fastexcel.reader.Sheet;
import org.hangji.shared.Refusal;
import org.hangji.shared.ZipEntries;

/**
 * The file of a workbook, looked through once before any library opens it (工作簿文件检查): what it is, that it unpacks to a
 * bounded size and brings nothing along that runs or points elsewhere; and which cells are merged, which the reading library
 * does not tell. Every way in passes here.
 */
public final class WorkbookFile {

    /** A workbook of 100,000 rows of 20 cells unpacks to about 100 MB. */
    private static final long MOST_UNPACKED = 200L << 20;

    private final WorkbookParts parts;

    private WorkbookFile(WorkbookParts parts) {
        this.parts = parts;
    }

    /** Looks the file through; refuses with what was found and what to do. */
    public static WorkbookFile check(byte[] bytes) {
        FileKind.requireArchive(bytes);
        WorkbookParts parts = new WorkbookParts();
        Set<String> names;
        try {
            names = ZipEntries.names(bytes, MOST_UNPACKED, parts);
        } catch (ZipEntries.Bomb bomb) {
            throw refused("bomb", "文件解开后超过 200 MB 或一万个部件，不像一份填好的表，没有收下：请删去图片和空白格式，或分成几个文件再交。");
        } catch (IOException broken) {
            throw refused("broken", "文件损坏或加了密码，打不开：请在表格软件里打开，另存为 xlsx 再交。");
        }
        FileKind.requireWorkbook(names);
        return new WorkbookFile(parts.settled());
    }

    /** How many bytes it unpacks to. */
    public long unpacked() {
        return parts.unpacked();
    }

    /** The merged cells of a sheet. */
    public List<CellRangeAddress> merged(Sheet sheet) {
        return parts.merged(sheet.getId());
    }

    /** A fault of the file as a whole. */
    public static Refusal refused(String rule, String message) {
        return Refusal.invalid("file", rule, message);
    }
}

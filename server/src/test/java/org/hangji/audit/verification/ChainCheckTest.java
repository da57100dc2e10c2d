package org.hangji.audit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hangji.audit.SealHead;
import org.hangji.audit.SelfCheck;
import org.hangji.audit.sealing.JournalLine;
import org.hangji.audit.sealing.Seal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("核对审计日志的封存")
class ChainCheckTest {

    private static final Instant TIME = Instant.parse("2023-11-01T02:00:00Z");

    private final List<JournalLine> lines = new ArrayList<>();
    private final List<Seal> seals = new ArrayList<>();
    private final List<SealHead> heads = new ArrayList<>();

    @BeforeEach
    void sealTenLines() {
        // Line 4 was never committed: its number is missing in both, which is no difference.
        for (long seq : new long[] {1, 2, 3, 5, 6, 7, 8, 9, 10, 11}) {
            lines.add(line(seq, "rectify.report"));
        }
        seal();
        heads.add(head(5));
        heads.add(head(11));
    }

    @Test
    @DisplayName("没有动过：一致；跳号不是缺失")
    void agrees() {
        assertThat(check().differences()).isEmpty();
        assertThat(check().count()).isEqualTo(10);
    }

    @Test
    @DisplayName("还没封存的行不算不同，要数出来")
    void notSealedYet() {
        lines.add(line(12, "access.grant"));
        lines.add(line(13, "access.grant"));
        ChainCheck check = new ChainCheck(true, heads);
        check.run(lines.iterator(), seals.iterator());
        assertThat(check.result().differences()).isEmpty();
        assertThat(check.notes()).anyMatch(note -> note.contains("尚未封存 2 行：第 12 至 13 行"));
    }

    @Test
    @DisplayName("改一行：说出是哪一行")
    void changed() {
        lines.set(4, line(6, "rectify.close"));
        assertThat(check().differences()).singleElement().asString().contains("第 6 行", "甲一", "rectify.close", "被改动");
    }

    @Test
    @DisplayName("删一行：说出缺哪一行")
    void missing() {
        lines.remove(4);
        assertThat(check().differences()).singleElement().asString().contains("第 6 行缺失");
    }

    @Test
    @DisplayName("插一行：说出插了哪一行")
    void inserted() {
        lines.add(3, line(4, "rectify.close"));
        assertThat(check().differences()).singleElement().asString().contains("第 4 行", "插进去");
    }

    @Test
    @DisplayName("连封存一起删：链在下一行断开")
    void removedWithItsSeal() {
        lines.remove(4);
        seals.remove(4);
        assertThat(check().differences()).singleElement().asString().contains("在第 7 行断开");
    }

    @Test
    @DisplayName("删掉末尾几行和它们的封存：封存头文件揭穿")
    void tailRemoved() {
        lines.removeLast();
        seals.removeLast();
        assertThat(check().differences()).singleElement().asString().contains("第 11 行", "删去");
    }

    @Test
    @DisplayName("改一行并重新封存全部：封存头文件揭穿")
    void resealed() {
        lines.set(1, line(2, "rectify.close"));
        seals.clear();
        seal();
        assertThat(check().differences()).hasSize(2).allMatch(text -> text.contains("重写"));
    }

    @Test
    @DisplayName("封存头文件不见了也算不同")
    void headFileLost() {
        ChainCheck check = new ChainCheck(false, List.of());
        check.run(lines.iterator(), seals.iterator());
        assertThat(check.result().differences()).singleElement().asString().contains("heads.log");
    }

    private void seal() {
        Seal last = Seal.NONE;
        for (JournalLine line : lines) {
            last = last.next(line);
            seals.add(last);
        }
    }

    private SelfCheck.Result check() {
        ChainCheck check = new ChainCheck(true, heads);
        check.run(lines.iterator(), seals.iterator());
        return check.result();
    }

    private SealHead head(long seq) {
        return seals.stream()
                .filter(seal -> seal.seq() == seq)
                .map(seal -> new SealHead(seq, seal.chain(), TIME))
                .findFirst()
                .orElseThrow();
    }

    private static JournalLine line(long seq, String act) {
        return new JournalLine(
                seq, TIME, 1L, "safe.clerk", "甲一", "SAFE", "127.0.0.1", act, "finding", "7", "DONE", "{}", "");
    }
}

package org.hangji.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hangji.audit.Sm3;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("一行日志的摘要和封存链")
class SealTest {

    private static final Instant AT = Instant.parse("2024-03-01T01:00:00.123456Z");
    private static final JournalLine LINE = new JournalLine(
            7, AT, 3L, "safe.clerk", "甲一", "SAFE", "127.0.0.1", "rectify.close", "finding", "12", "DONE", "{}", "");

    /** The line with one column changed each. */
    static Stream<Arguments> changed() {
        return Stream.of(
                Arguments.of("行号", line(8, AT, 3L, "safe.clerk", "甲一", "SAFE", "127.0.0.1", "rectify.close")),
                Arguments.of(
                        "时间，一微秒",
                        line(7, AT.plusNanos(1000), 3L, "safe.clerk", "甲一", "SAFE", "127.0.0.1", "rectify.close")),
                Arguments.of("人", line(7, AT, 4L, "safe.clerk", "甲一", "SAFE", "127.0.0.1", "rectify.close")),
                Arguments.of("账号", line(7, AT, 3L, "safe.clerk2", "甲一", "SAFE", "127.0.0.1", "rectify.close")),
                Arguments.of("姓名", line(7, AT, 3L, "safe.clerk", "甲二", "SAFE", "127.0.0.1", "rectify.close")),
                Arguments.of("单位", line(7, AT, 3L, "safe.clerk", "甲一", "EAST", "127.0.0.1", "rectify.close")),
                Arguments.of("地址", line(7, AT, 3L, "safe.clerk", "甲一", "SAFE", "127.0.0.2", "rectify.close")),
                Arguments.of("事项", line(7, AT, 3L, "safe.clerk", "甲一", "SAFE", "127.0.0.1", "rectify.verify")),
                Arguments.of("对象类别", about("measure", "12", "DONE", "{}", "")),
                Arguments.of("对象", about("finding", "13", "DONE", "{}", "")),
                Arguments.of("结果", about("finding", "12", "REFUSED", "{}", "")),
                Arguments.of("内容", about("finding", "12", "DONE", "{ }", "")),
                Arguments.of("记录摘要", about("finding", "12", "DONE", "{}", Sm3.hex("x"))),
                Arguments.of("字从一栏挪到下一栏", about("finding1", "2", "DONE", "{}", "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changed")
    @DisplayName("改任何一栏，摘要都不同")
    void everyColumn(String column, JournalLine changed) {
        assertThat(changed.digest()).as(column).isNotEqualTo(LINE.digest());
    }

    @Test
    @DisplayName("改法之间也两两不同；同样的行摘要相同；没有人和编号 0 不同")
    void distinct() {
        Set<String> digests = new HashSet<>(Set.of(LINE.digest()));
        changed()
                .forEach(each -> assertThat(digests.add(((JournalLine) each.get()[1]).digest()))
                        .isTrue());
        assertThat(about("finding", "12", "DONE", "{}", "").digest()).isEqualTo(LINE.digest());
        JournalLine nobody = new JournalLine(7, AT, null, "", "", "", "", "x", "y", "z", "DONE", "{}", "");
        JournalLine zero = new JournalLine(7, AT, 0L, "", "", "", "", "x", "y", "z", "DONE", "{}", "");
        assertThat(nobody.digest()).isNotEqualTo(zero.digest());
    }

    @Test
    @DisplayName("链值是前一行的链值和本行摘要的 SM3；第一行前面什么也没有")
    void chain() {
        Seal first = Seal.NONE.next(LINE);
        assertThat(first).isEqualTo(new Seal(7, LINE.digest(), Sm3.hex(LINE.digest())));
        JournalLine later = line(9, AT, 3L, "safe.clerk", "甲一", "SAFE", "127.0.0.1", "rectify.close");
        Seal second = first.next(later);
        assertThat(second.seq()).isEqualTo(9);
        assertThat(second.chain()).isEqualTo(Sm3.hex(first.chain() + later.digest()));
        assertThat(first.chainTo(later.digest())).isEqualTo(second.chain());
    }

    @Test
    @DisplayName("前面一行变了，后面每一行的链值都变")
    void everythingAfter() {
        List<JournalLine> before = List.of(LINE, about("finding", "13", "DONE", "{}", ""), LINE);
        List<JournalLine> after = List.of(about("finding", "99", "DONE", "{}", ""), before.get(1), before.get(2));
        List<String> chains = chains(before);
        List<String> others = chains(after);
        for (int i = 0; i < chains.size(); i++) {
            assertThat(others.get(i)).isNotEqualTo(chains.get(i));
        }
    }

    private static List<String> chains(List<JournalLine> lines) {
        Seal last = Seal.NONE;
        List<String> chains = new java.util.ArrayList<>();
        for (JournalLine line : lines) {
            last = last.next(line);
            chains.add(last.chain());
        }
        return chains;
    }

    private static JournalLine line(
            long seq, Instant at, Long person, String account, String name, String unit, String address, String act) {
        return new JournalLine(seq, at, person, account, name, unit, address, act, "finding", "12", "DONE", "{}", "");
    }

    private static JournalLine about(String type, String id, String outcome, String detail, String record) {
        return new JournalLine(
                7, AT, 3L, "safe.clerk", "甲一", "SAFE", "127.0.0.1", "rectify.close", type, id, outcome, detail, record);
    }
}

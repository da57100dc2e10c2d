package org.hangji.rectify.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Three measures: the first open, the second answered, the third claimed and verified. */
@DisplayName("一条条措施")
class MeasuresTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    static Stream<Arguments> steps() {
        return Stream.of(
                row("原样", "OPEN ANSWERED VERIFIED", measures -> {}),
                row("申请整个：没核查过的都待核查", "CLAIMED CLAIMED VERIFIED", all -> all.claim(null)),
                row("申请一条：别的不动", "OPEN CLAIMED VERIFIED", all -> all.claim(2)),
                row("核查整个：只核查申请过的", "OPEN ANSWERED VERIFIED", all -> all.verify(null)),
                row("申请再核查", "VERIFIED VERIFIED VERIFIED", all -> {
                    all.claim(null);
                    all.verify(null);
                }),
                row("退回整个：申请的、核查过的都退回，没申请的不动", "OPEN ANSWERED RETURNED", all -> all.giveBack(null)),
                row("退回一条", "OPEN RETURNED VERIFIED", all -> {
                    all.claim(2);
                    all.giveBack(2);
                }),
                row("退回以后再申请", "OPEN ANSWERED CLAIMED", all -> {
                    all.giveBack(3);
                    all.claim(3);
                }),
                row("整个转长期：核查过的还是核查过", "LONG_TERM LONG_TERM VERIFIED", all -> all.makeLongTerm(null, DAY)),
                row("一条转长期", "LONG_TERM ANSWERED VERIFIED", all -> all.makeLongTerm(1, DAY)),
                row("长期的不随整个申请", "LONG_TERM CLAIMED VERIFIED", all -> {
                    all.makeLongTerm(1, DAY);
                    all.claim(null);
                }),
                row("恢复整改：答复过的回到已答复，没答复的回到未完成", "OPEN ANSWERED VERIFIED", all -> {
                    all.makeLongTerm(null, DAY);
                    all.resume();
                }),
                row("重新打开：核查过的也回到已答复", "OPEN ANSWERED ANSWERED", Measures::reopen),
                row("答复没有的一条：什么也不变", "OPEN ANSWERED VERIFIED", all -> all.answer(9, "好")),
                row("核查过的再答复：要重新核查", "OPEN ANSWERED ANSWERED", all -> all.answer(3, "又好了")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    @DisplayName("动一条还是动全部")
    void states(String name, String states, Consumer<Measures> step) {
        Measures measures = three();
        step.accept(measures);
        assertThat(measures.all().stream().map(one -> one.state().name()).collect(Collectors.joining(" ")))
                .isEqualTo(states);
    }

    @Test
    @DisplayName("编号接着来，取得到，没有的没有；答复以后就不算没答复")
    void numbers() {
        Measures measures = three();
        assertThat(measures.next()).isEqualTo(4);
        assertThat(new Measures().next()).isEqualTo(1);
        assertThat(measures.get(4)).isNull();
        assertThat(measures.all()).extracting(Measures.Measure::answered).containsExactly(false, true, true);
    }

    @Test
    @DisplayName("一条转长期，它的期限成为下一个节点；整个转长期不改各条的期限")
    void milestone() {
        Measures one = three();
        one.makeLongTerm(2, DAY);
        assertThat(one.all()).extracting(Measures.Measure::deadline).containsExactly(null, DAY, null);
        Measures all = three();
        all.makeLongTerm(null, DAY);
        assertThat(all.all()).extracting(Measures.Measure::deadline).containsOnlyNulls();
    }

    private static Measures three() {
        Measures measures = new Measures();
        measures.add(1, "补装", null, null);
        measures.add(2, "清理", null, null);
        measures.add(3, "培训", 7L, null);
        measures.answer(2, "清理完");
        measures.answer(3, "培训3次");
        measures.claim(3);
        measures.verify(3);
        return measures;
    }

    private static Arguments row(String name, String states, Consumer<Measures> step) {
        return Arguments.of(name, states, step);
    }
}

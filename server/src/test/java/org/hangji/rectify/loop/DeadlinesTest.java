package org.hangji.rectify.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一个问题的期限")
class DeadlinesTest {

    private static final LocalDate APRIL = LocalDate.of(2024, 4, 30);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 31);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 30);

    private final Deadlines deadlines = new Deadlines();

    @BeforeEach
    void assigned() {
        deadlines.set(APRIL);
    }

    @Test
    @DisplayName("交办以前没有期限")
    void none() {
        Deadlines fresh = new Deadlines();
        assertThat(fresh.current()).isNull();
        assertThat(fresh.first()).isNull();
        assertThat(fresh.asked()).isNull();
    }

    @Test
    @DisplayName("改派的期限是现在的，最初的永远留着")
    void reassigned() {
        deadlines.set(JUNE);
        assertThat(deadlines.current()).isEqualTo(JUNE);
        assertThat(deadlines.first()).isEqualTo(APRIL);
    }

    @Test
    @DisplayName("退回登记：期限取消，再交办时最初的还是第一次的")
    void dropped() {
        deadlines.drop();
        assertThat(deadlines.current()).isNull();
        assertThat(deadlines.first()).isEqualTo(APRIL);
        deadlines.set(MAY);
        assertThat(deadlines.first()).isEqualTo(APRIL);
    }

    @Test
    @DisplayName("申请延期时期限不动，说得出谁申请到哪天")
    void asked() {
        deadlines.ask(MAY, 7);
        assertThat(deadlines.current()).isEqualTo(APRIL);
        assertThat(deadlines.asked()).isEqualTo(new Deadlines.Extension(MAY, 7));
    }

    @Test
    @DisplayName("答复一次就没有待批的了；没有申请的答复是空")
    void answered() {
        deadlines.ask(MAY, 7);
        assertThat(deadlines.answer()).isEqualTo(MAY);
        assertThat(deadlines.asked()).isNull();
        assertThat(deadlines.answer()).isNull();
    }

    @Test
    @DisplayName("不批准、改派、退回，申请都作废")
    void voided() {
        deadlines.ask(MAY, 7);
        deadlines.refuse();
        assertThat(deadlines.asked()).isNull();
        deadlines.ask(MAY, 7);
        deadlines.set(JUNE);
        assertThat(deadlines.asked()).isNull();
        deadlines.ask(MAY, 7);
        deadlines.drop();
        assertThat(deadlines.asked()).isNull();
    }

    @Test
    @DisplayName("延几次，最初的都不变")
    void extended() {
        deadlines.extend(MAY);
        deadlines.extend(JUNE);
        assertThat(deadlines.current()).isEqualTo(JUNE);
        assertThat(deadlines.first()).isEqualTo(APRIL);
    }
}

package org.hangji.rectify.round;

import java.util.function.Consumer;
import org.hangji.audit.SealedRecords;
import org.springframework.stereotype.Component;

/** The rounds for verification: each digest recomputed from its row. */
@Component
class RoundRecords implements SealedRecords {

    static final String ACT = "rectify.openRound";

    private final RoundStore store;

    RoundRecords(RoundStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "检查轮次";
    }

    @Override
    public boolean writtenBy(String act) {
        return act.equals(ACT);
    }

    @Override
    public void forEach(Consumer<Recomputed> each) {
        store.bound()
                .forEach(row ->
                        each.accept(new Recomputed("轮次“" + row.name() + "”（编号 " + row.id() + "）", row.digest())));
    }
}

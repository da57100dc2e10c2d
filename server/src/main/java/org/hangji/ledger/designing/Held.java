package org.hangji.ledger.designing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;

/**
 * A field that the bureau holds elsewhere already (已有的数据): whoever asks for it again makes others type it twice.
 *
 * @param asked name of the field in the draft
 * @param field its id
 * @param ledger where the same is recorded
 * @param there name of the field there
 */
record Held(String field, String asked, LedgerDefinition ledger, String there) {

    private static final int MOST = 12;

    /** What stands in nearly every ledger and says nothing. */
    private static final Set<String> COMMON = Set.of("备注", "说明", "名称", "地点", "单位", "内容", "情况", "类别", "类型", "等级");

    /** Fields of other ledgers of the same type with the same or nearly the same name, the same ones first. */
    static List<Held> of(LedgerDefinition draft, List<LedgerDefinition> others) {
        List<Held> same = new ArrayList<>();
        List<Held> near = new ArrayList<>();
        for (LedgerField field : draft.entered()) {
            for (LedgerDefinition other : others) {
                if (other.id().equals(draft.id()) || COMMON.contains(field.name())) {
                    continue;
                }
                for (LedgerField there : other.asked()) {
                    double likeness = likeness(field, there);
                    if (likeness >= 0.6) {
                        (likeness == 1 ? same : near).add(new Held(field.id(), field.name(), other, there.name()));
                    }
                }
            }
        }
        same.addAll(near);
        return same.subList(0, Math.min(MOST, same.size()));
    }

    /** 1 for the same name, less by the pairs of signs that are not shared; 0 for another type. */
    static double likeness(LedgerField one, LedgerField other) {
        if (one.type() != other.type() || !one.unit().equals(other.unit())) {
            return 0;
        }
        if (one.name().equals(other.name())) {
            return 1;
        }
        Set<String> pairs = pairs(one.name());
        Set<String> others = pairs(other.name());
        if (pairs.isEmpty() || others.isEmpty()) {
            return 0;
        }
        Set<String> shared = new HashSet<>(pairs);
        shared.retainAll(others);
        return 2.0 * shared.size() / (pairs.size() + others.size());
    }

    private static Set<String> pairs(String name) {
        Set<String> pairs = new HashSet<>();
        for (int place = 0; place + 2 <= name.length(); place++) {
            pairs.add(name.substring(place, place + 2));
        }
        return pairs;
    }
}

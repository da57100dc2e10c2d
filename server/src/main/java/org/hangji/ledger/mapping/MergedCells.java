package org.hangji.ledger.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.LedgerField;
import org.hangji.shared.Refusal.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What a row has in a cell that is merged with others: a word over several rows is that of each row; of a number nobody knows
 * whether it is that of each or of all together, and of a cell over several columns not to which it belongs.
 */
final class MergedCells {

    private final Map<String, Object> held = new HashMap<>();

    /** The content of a cell; where it cannot be told, a fault and nothing. */
    Object cell(
            Grid grid,
            Grid.Line line,
            int column,
            String target,
            @Nullable LedgerField field,
            List<FieldError> faults) {
        Object own = line.at(column);
        Merges.Merge over =
                own.equals("") ? grid.merges().over(line.number(), column).orElse(null) : null;
        if (over == null) {
            if (!own.equals("")) {
                held.put(column + "/" + line.number(), own);
            }
            return own;
        }
        if (over.wide() || field != null && field.type().isNumber()) {
            faults.add(new FieldError(
                    target, "merged", "这里有合并单元格（%s），分不清归哪一行、哪一列：请在表里取消合并，每行都填，再传。".formatted(over.name())));
            return "";
        }
        return held.getOrDefault(over.column() + "/" + over.first(), "");
    }
}

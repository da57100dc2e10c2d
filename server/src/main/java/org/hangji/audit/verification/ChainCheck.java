package org.hangji.audit.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hangji.audit.SealHead;
import org.hangji.audit.SelfCheck;
import org.hangji.audit.sealing.JournalLine;
import org.hangji.audit.sealing.Seal;
import org.jspecify.annotations.Nullable;

/**
 * Goes through journal and seals side by side, both in order, and names each line that was changed, taken out or put in;
 * then compares the chain with the heads that were kept outside the database.
 */
final class ChainCheck {

    private final boolean headFileExists;
    private final Map<Long, SealHead> heads = new HashMap<>();
    private final Differences differences = new Differences();
    private final List<JournalLine> withoutSeal = new ArrayList<>();
    private long lines;
    private Seal last = Seal.NONE;

    ChainCheck(boolean headFileExists, List<SealHead> heads) {
        this.headFileExists = headFileExists;
        heads.forEach(head -> this.heads.put(head.seq(), head));
    }

    void run(Iterator<JournalLine> journal, Iterator<Seal> seals) {
        JournalLine line = next(journal);
        Seal seal = next(seals);
        while (line != null || seal != null) {
            if (seal == null || line != null && line.seq() < seal.seq()) {
                withoutSeal.add(Objects.requireNonNull(line));
                lines++;
                line = next(journal);
            } else {
                withoutSeal.forEach(extra -> differences.add("审计日志" + Differences.describe(extra) + "是封存之后插进去的。"));
                withoutSeal.clear();
                boolean present = line != null && line.seq() == seal.seq();
                compare(present ? line : null, seal);
                if (present) {
                    lines++;
                    line = next(journal);
                }
                last = seal;
                seal = next(seals);
            }
        }
        compareHeads();
    }

    private void compare(@Nullable JournalLine line, Seal seal) {
        if (line == null) {
            differences.add("审计日志第 " + seal.seq() + " 行缺失：它封存过，现在找不到了。");
        } else if (!line.digest().equals(seal.digest())) {
            differences.add("审计日志" + Differences.describe(line) + "被改动：内容与封存时的摘要不符。");
        }
        if (!last.chainTo(seal.digest()).equals(seal.chain())) {
            differences.add("封存链在第 " + seal.seq() + " 行断开：这一行的封存被改动，或它前面的行连同封存被删去。");
        }
        SealHead head = heads.remove(seal.seq());
        if (head != null && !head.chain().equals(seal.chain())) {
            differences.add("封存头文件记下的第 " + seal.seq() + " 行链值与数据库不同：这一行或它以前的行被整体重写过。");
        }
    }

    private void compareHeads() {
        heads.values().stream()
                .sorted(Comparator.comparingLong(SealHead::seq))
                .forEach(head -> differences.add("封存头文件记有第 " + head.seq() + " 行，数据库里没有它的封存：这一行被删去了。"));
        if (!headFileExists && last.seq() > 0) {
            differences.add("找不到封存头文件 seals/heads.log，无法核对数据库是否被整体重写：请从备份或别处保存的副本放回。");
        }
    }

    SelfCheck.Result result() {
        return new SelfCheck.Result("审计日志", lines, differences.list());
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (last.seq() > 0) {
            notes.add("封存到第 " + last.seq() + " 行，链值 " + last.chain() + "。");
        }
        if (!withoutSeal.isEmpty()) {
            notes.add("尚未封存 " + withoutSeal.size() + " 行：第 "
                    + withoutSeal.getFirst().seq() + " 至 "
                    + withoutSeal.getLast().seq() + " 行，一分钟内会封存。");
        }
        return notes;
    }

    private static <T> @Nullable T next(Iterator<T> iterator) {
        return iterator.hasNext() ? iterator.next() : null;
    }
}

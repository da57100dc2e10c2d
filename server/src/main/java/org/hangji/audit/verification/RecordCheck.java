package org.hangji.audit.verification;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hangji.audit.SealedRecords;
import org.hangji.audit.SelfCheck;
import org.hangji.audit.sealing.JournalLine;

/** Compares the digests that the journal holds with the records as they stand, both ways. */
final class RecordCheck {

    private final SealedRecords records;
    private final Map<String, String> expected = new LinkedHashMap<>();
    private final Differences differences = new Differences();
    private long count;

    RecordCheck(SealedRecords records) {
        this.records = records;
    }

    void see(JournalLine line) {
        if (!line.recordDigest().isEmpty() && records.writtenBy(line.act())) {
            expected.put(line.recordDigest(), Differences.describe(line));
        }
        if (!line.recordDigest().isEmpty() && records.writtenTogetherBy(line.act())) {
            String words = Differences.describe(line);
            records.together(line.recordDigest())
                    .ifPresentOrElse(
                            digests -> digests.forEach(digest -> expected.put(digest, words)),
                            () -> differences.add(records.name() + "：" + words + "的摘要清单被改动或删除了，由它登记的记录无从核对。"));
        }
    }

    SelfCheck.Result run() {
        records.forEach(record -> {
            count++;
            if (expected.remove(record.digest()) == null) {
                differences.add(records.name() + "：" + record.label() + "与审计日志里记下的摘要对不上：它被改动过，或不是经平台写入的。");
            }
        });
        expected.values().forEach(line -> differences.add(records.name() + "：" + line + "写下的记录已找不到原样：它被改动或删除了。"));
        return new SelfCheck.Result(records.name(), count, differences.list());
    }
}

package org.hangji.audit;

import java.util.List;

/**
 * What a verification found (核对结果).
 *
 * @param results each thing that was checked, the journal first
 * @param notes what a reader should know and is no difference: lines that are not sealed yet
 */
public record VerificationReport(List<SelfCheck.Result> results, List<String> notes) {

    public VerificationReport {
        results = List.copyOf(results);
        notes = List.copyOf(notes);
    }

    /** Whether everything agrees (一致). */
    public boolean agrees() {
        return results.stream().allMatch(result -> result.differences().isEmpty());
    }
}

package org.hangji.ledger.workbook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.hangji.shared.Day;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What is asked for when a workbook is wanted. */
final class IssueRequest {

    private IssueRequest() {}

    static @Nullable LocalDate day(Map<String, String> asked, String name) {
        String text = asked.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Day.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw Refusal.invalid(name, "date", "“" + text + "”不是日期：请写成 2023-11-17。");
        }
    }
}

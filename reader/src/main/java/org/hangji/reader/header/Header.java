package org.hangji.reader.header;

import java.time.LocalDate;
import org.hangji.reader.Reading.Inspection;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of itself outside its parts.
 *
 * @param leadEnd index behind the lead
 * @param closing index where the closing words (contact, signature) begin; the length of the text where there are none
 * @param whole whether the report is printed to its end
 */
public record Header(
        @Nullable String title,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable Inspection inspection,
        int leadEnd,
        int closing,
        boolean whole) {}

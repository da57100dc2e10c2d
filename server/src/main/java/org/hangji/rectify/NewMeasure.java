package org.hangji.rectify;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A measure that comes with the registration (随问题登记的措施), such as one read in a report. */
public record NewMeasure(String text, @Nullable LocalDate deadline) {}

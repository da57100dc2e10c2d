package org.hangji.page;

import java.time.LocalDate;

/** The worked example (样例), offered as a bean by whoever loads it. */
public interface WorkedExample {

    /** The last day of which its records tell. */
    LocalDate lastDay();
}

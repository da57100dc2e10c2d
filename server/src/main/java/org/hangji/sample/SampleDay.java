package org.hangji.sample;

import java.time.LocalDate;
import org.hangji.page.WorkedExample;
import org.springframework.stereotype.Component;

/** The day on which the report of the worked example was published (样例截止日); its records tell until then. */
@Component
class SampleDay implements WorkedExample {

    @Override
    public LocalDate lastDay() {
        return LocalDate.of(2023, 11, 17);
    }
}

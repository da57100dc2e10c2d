package org.hangji.bulletin.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("识读的存取")
class ReadingTextTest {

    @Test
    @DisplayName("存下再取出，一字不差")
    void roundTrip() {
        assertThat(ReadingText.read(ReadingText.write(LookAlike.reading()))).isEqualTo(LookAlike.reading());
    }
}

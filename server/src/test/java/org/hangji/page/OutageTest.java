package org.hangji.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("磁盘满了、数据库停了，不算请求的错")
class OutageTest {

    @ParameterizedTest
    @CsvSource({"53100, 507", "08006, 503", "08001, 503", "57P01, 503", "57P03, 503"})
    @DisplayName("从数据库的错误代码认出来，埋得多深都行")
    void sqlStates(String state, int status) {
        Throwable fault = new IllegalStateException(new RuntimeException(new SQLException("x", state)));
        assertThat(Outage.in(fault)).get().extracting(Outage::status).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Disk quota exceeded"})
    @DisplayName("写文件写满了")
    void files(String message) {
        assertThat(Outage.in(new UncheckedIOException(new IOException(message))))
                .contains(Outage.DISK_FULL);
    }

    @Test
    @DisplayName("等不到连接是数据库停了；别的错还是系统出错")
    void others() {
        assertThat(Outage.in(new RuntimeException(new SQLTransientConnectionException("timeout"))))
                .contains(Outage.DATABASE_AWAY);
        assertThat(Outage.in(new IllegalStateException("x"))).isEmpty();
        assertThat(Outage.in(new RuntimeException(new SQLException("x", "23505"))))
                .isEmpty();
        assertThat(Outage.in(new IOException("Broken pipe"))).isEmpty();
        assertThat(Outage.in(new IOException((String) null))).isEmpty();
    }

    @Test
    @DisplayName("话里说清楚：没有写入半条、该找谁、之后怎么办")
    void words() {
        for (Outage outage : Outage.values()) {
            assertThat(outage.message()).contains("没有写入半条记录", "再提交一次");
        }
    }
}

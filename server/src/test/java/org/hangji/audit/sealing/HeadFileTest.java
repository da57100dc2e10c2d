package org.hangji.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.hangji.audit.SealHead;
import org.hangji.audit.Sm3;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("封存头文件")
class HeadFileTest {

    @TempDir
    Path data;

    @Test
    @DisplayName("一行一个链头，只增不减，重复的不写")
    void appends() {
        HeadFile file = new HeadFile(data.toString());
        assertThat(file.exists()).isFalse();
        assertThat(file.heads()).isEmpty();
        file.append(head(3));
        file.append(head(3));
        file.append(head(2));
        file.append(head(9));
        assertThat(file.heads()).containsExactly(head(3), head(9));
    }

    @Test
    @DisplayName("断电写了一半的最后一行不算，后面接着写也不坏")
    void cutOffLine() throws IOException {
        HeadFile file = new HeadFile(data.toString());
        file.append(head(3));
        Files.writeString(data.resolve("seals/heads.log"), "2024-01-01T00:00:00Z 4 abcd", StandardOpenOption.APPEND);
        assertThat(file.heads()).containsExactly(head(3));
        file.append(head(5));
        assertThat(file.heads()).containsExactly(head(3), head(5));
    }

    private static SealHead head(long seq) {
        return new SealHead(seq, Sm3.hex("chain " + seq), Instant.parse("2024-03-01T01:00:00Z"));
    }
}

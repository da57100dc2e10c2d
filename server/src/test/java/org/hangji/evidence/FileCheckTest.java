package org.hangji.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.audit.Extent;
import org.hangji.shared.Acting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@DisplayName("证据文件的核对")
class FileCheckTest {

    private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");
    private static final Instant EARLIER = Instant.parse("2001-01-01T00:00:00Z");

    @Autowired
    private Evidence evidence;

    @Autowired
    private FileCheck check;

    @Autowired
    private SmallCity city;

    @Autowired
    private PlatformTransactionManager transactions;

    private final List<Path> changed = new ArrayList<>();
    private byte[] original = {};

    @AfterEach
    void putBack() throws IOException {
        for (Path path : changed) {
            Files.write(path, original);
        }
    }

    @Test
    @DisplayName("改了一个字节：完整核对说出是哪个文件；大小没变，快速核对看不出更早的，看得出之后的")
    void oneByte() throws IOException {
        Path path = stored("一字节");
        byte[] bytes = Files.readAllBytes(path);
        bytes[bytes.length - 2] ^= 1;
        change(path, bytes);
        assertThat(differences(Extent.full())).singleElement().asString().contains("一字节", "被改动过");
        assertThat(differences(quick(LATER))).isEmpty();
        assertThat(differences(quick(EARLIER))).hasSize(1);
    }

    @Test
    @DisplayName("短了一截、不见了：快速核对也看得出")
    void shorterOrGone() throws IOException {
        Path path = stored("短一截");
        change(path, "%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(differences(quick(LATER))).hasSize(1);
        Files.delete(path);
        assertThat(differences(quick(LATER))).singleElement().asString().contains("找不到了");
    }

    private Path stored(String name) throws IOException {
        EvidenceFile file = Acting.as(
                city.acting("east.clerk"),
                () -> evidence.store(
                        Subject.of("fileCheckTest", 1),
                        "",
                        Purpose.PROOF,
                        name + ".pdf",
                        ("%PDF-1.7\n%" + name + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8)));
        return evidence.content(file);
    }

    private void change(Path path, byte[] bytes) throws IOException {
        original = Files.readAllBytes(path);
        changed.add(path);
        Files.write(path, bytes);
    }

    private List<String> differences(Extent extent) {
        return Acting.as(
                Acting.system("test"),
                () -> new TransactionTemplate(transactions)
                        .execute(status -> check.check(extent).differences()));
    }

    private static Extent quick(Instant since) {
        return new Extent(since, said -> {});
    }
}

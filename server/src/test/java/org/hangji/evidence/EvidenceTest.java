package org.hangji.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestDatabase;
import org.hangji.shared.Acting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
@DisplayName("证据")
class EvidenceTest {

    @Autowired
    Evidence evidence;

    @Autowired
    SmallCity city;

    @Autowired
    MockMvc mvc;

    @Test
    @DisplayName("存进去的原样取得出来，写明谁在何时存的")
    void stored() throws IOException {
        byte[] photo = Photos.taken(101, "2024:02:29 10:30:00", null);
        EvidenceFile file = add("east.clerk", Subject.of("evidenceTest", 1), photo);
        assertThat(file.recordedBy()).isEqualTo(city.acting("east.clerk").person());
        assertThat(file.recordedByName()).isEqualTo("戊一");
        assertThat(file.place()).isEqualTo(new Place(36.1, 114.35));
        assertThat(file.warnings()).isEmpty();
        assertThat(Files.readAllBytes(evidence.content(file))).isEqualTo(photo);
        assertThat(of("east.clerk", Subject.of("evidenceTest", 1))).containsExactly(file);
    }

    @Test
    @DisplayName("别人看不到没有说给他看的文件，也下载不到")
    void invisible() throws Exception {
        EvidenceFile file = add("east.clerk", Subject.of("evidenceTest", 2), Photos.jpeg(102, 400, 300));
        assertThat(of("west.clerk", Subject.of("evidenceTest", 2))).isEmpty();
        mvc.perform(get("/evidence/" + file.id()).header("Authorization", "Bearer " + city.token("west.clerk")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/evidence/" + file.id())).andExpect(status().is3xxRedirection());
    }

    @Test
    @DisplayName("同一文件用于别处要提示，但不说用在哪里")
    void usedElsewhere() {
        byte[] photo = Photos.taken(103, "2024:02:29 10:30:00", null);
        add("east.clerk", Subject.of("evidenceTest", 3), photo);
        EvidenceFile second = add("west.clerk", Subject.of("evidenceTest", 4), photo);
        assertThat(second.warnings()).containsExactly(Warning.USED_ELSEWHERE);
        assertThat(as("west.clerk", () -> evidence.otherUses(second))).isEmpty();
        EvidenceFile third = add("east.clerk", Subject.of("evidenceTest", 5), photo);
        assertThat(as("east.clerk", () -> evidence.otherUses(third))).containsExactly(Subject.of("evidenceTest", 3));
        assertThat(add("east.clerk", Subject.of("evidenceTest", 5), photo).warnings())
                .as("在同一事项里再传一次也算用过：别处还有")
                .containsExactly(Warning.USED_ELSEWHERE);
    }

    @Test
    @DisplayName("另存过的同一张照片要提示")
    void looksAlike() {
        add("east.clerk", Subject.of("evidenceTest", 6), Photos.jpeg(104, 1600, 1200));
        assertThat(add("west.clerk", Subject.of("evidenceTest", 7), Photos.jpeg(104, 800, 600))
                        .warnings())
                .containsExactly(Warning.NO_SHOT_TIME, Warning.LOOKS_ALIKE);
    }

    @Test
    @DisplayName("拍摄时间在将来的要提示")
    void future() {
        assertThat(add("east.clerk", Subject.of("evidenceTest", 8), Photos.taken(105, "2033:01:01 00:00:00", null))
                        .warnings())
                .containsExactly(Warning.SHOT_IN_FUTURE);
    }

    @Test
    @DisplayName("办结冻结之后只能作为事后补充，重新打开后恢复正常")
    void frozen() {
        Subject subject = Subject.of("evidenceTest", 9);
        as("east.clerk", () -> {
            evidence.freeze(subject);
            return true;
        });
        EvidenceFile later = add("east.engineer", subject, Photos.taken(106, "2024:02:29 10:30:00", null));
        assertThat(later.later()).isTrue();
        assertThat(later.warnings()).containsExactly(Warning.LATER_ADDITION);
        as("east.clerk", () -> {
            evidence.release(subject);
            return true;
        });
        assertThat(add("east.engineer", subject, Photos.jpeg(107, 300, 200)).later())
                .isFalse();
    }

    @Test
    @DisplayName("下载：类型、文件名、不许浏览器猜；照片直接显示，文档另存")
    void download() throws Exception {
        String bearer = "Bearer " + city.token("east.clerk");
        EvidenceFile photo = add("east.clerk", Subject.of("evidenceTest", 10), Photos.jpeg(108, 400, 300));
        mvc.perform(get("/evidence/" + photo.id()).header("Authorization", bearer))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/jpeg"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(header().string("Content-Disposition", containsString("inline")));
        mvc.perform(get("/evidence/" + photo.id() + "/thumbnail").header("Authorization", bearer))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/jpeg"));
        EvidenceFile paper = add(
                "east.clerk", Subject.of("evidenceTest", 10), "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        mvc.perform(get("/evidence/" + paper.id()).header("Authorization", bearer))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        mvc.perform(get("/evidence/" + paper.id() + "/thumbnail").header("Authorization", bearer))
                .andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("应用的数据库角色不能改、不能删证据，也不能以别人的名义添加")
    void applicationCannotChange() throws SQLException {
        add("east.clerk", Subject.of("evidenceTest", 11), Photos.jpeg(109, 300, 200));
        try (var connection = TestDatabase.asApplication();
                var statement = connection.createStatement()) {
            for (String sql : List.of("update evidence.file set later = false", "delete from evidence.freezing")) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> statement.execute("""
                            insert into evidence.file (subject_type, subject_id, purpose, sha256, file_name, media_type,
                                size, has_thumbnail, warnings, recorded_at, recorded_by, recorded_by_name)
                            values ('finding', '1', 'PROOF', repeat('0', 64), 'x', 'image/png', 1, false, '{}', now(), 1, 'x')
                            """))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
        }
    }

    private EvidenceFile add(String account, Subject subject, byte[] bytes) {
        return as(account, () -> evidence.store(subject, "", Purpose.PROOF, "照片", bytes));
    }

    private List<EvidenceFile> of(String account, Subject subject) {
        return as(account, () -> evidence.of(subject));
    }

    private <T> T as(String account, Supplier<T> work) {
        return Acting.as(city.acting(account), work);
    }
}

package org.hangji.rectify.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.evidence.EvidenceFile;
import org.hangji.rectify.Command;
import org.hangji.rectify.East;
import org.hangji.rectify.FindingFiles;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.Findings;
import org.hangji.rectify.NewFinding;
import org.hangji.rectify.Outcome;
import org.hangji.rectify.Pictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("数据库自己守着办理规则：以程序的身份绕过程序，照样拒绝")
class TriggersTest {

    @Autowired
    private Findings findings;

    @Autowired
    private FindingFiles files;

    @Autowired
    private SmallCity city;

    private East east;
    private BySql sql;

    @BeforeEach
    void east() {
        east = new East(city, findings);
        sql = new BySql(city, findings);
    }

    static Stream<Arguments> refusals() {
        String day = ", day";
        String later = ", '2024-12-31'";
        return Stream.of(
                row(FindingState.REGISTERED, "east.clerk", "ACCEPT", "", "", "HJ002"),
                row(FindingState.REGISTERED, "safe.clerk", "CLAIM", "", "", "HJ002"),
                row(FindingState.REGISTERED, "audit.verifier", "VERIFY", "", "", "HJ002"),
                row(FindingState.IN_PROGRESS, "audit.verifier", "CLOSE", ", outcome", ", 'RECTIFIED'", "HJ002"),
                row(FindingState.IN_PROGRESS, "audit.verifier", "VERIFY", "", "", "HJ002"),
                row(FindingState.IN_PROGRESS, "east.clerk", "MAKE_LONG_TERM", day, later, "HJ002"),
                row(FindingState.IN_PROGRESS, "east.clerk", "SUSPEND", day, later, "HJ002"),
                row(FindingState.IN_PROGRESS, "audit.verifier", "APPROVE_EXTENSION", "", "", "HJ002"),
                row(FindingState.IN_PROGRESS, "audit.verifier", "REOPEN", "", "", "HJ002"),
                row(
                        FindingState.IN_PROGRESS,
                        "east.clerk",
                        "FILE",
                        ", evidence, sha256, proof",
                        ", 1, 'ab', true",
                        "HJ002"),
                row(FindingState.CLAIMED, "east.clerk", "VERIFY", "", "", "HJ002"),
                row(FindingState.CLAIMED, "east.clerk", "RETURN", "", "", "HJ002"),
                row(FindingState.CLAIMED, "audit.verifier", "CLOSE", ", outcome", ", 'RECTIFIED'", "HJ002"),
                row(FindingState.CLAIMED, "safe.clerk", "ASSIGN", ", to_unit, day", ", 'WEST', '2024-12-31'", "HJ002"),
                row(FindingState.CLOSED, "east.clerk", "LOOK_BACK", ", result", ", 'KEPT'", "HJ002"),
                row(FindingState.CLOSED, "east.clerk", "CLAIM", "", "", "HJ002"),
                row(FindingState.CLOSED, "east.clerk", "REQUEST_EXTENSION", day, later, "HJ002"));
    }

    private static Arguments row(
            FindingState state, String account, String kind, String columns, String values, String code) {
        return Arguments.of(state, account, kind, columns, values, code);
    }

    private long at(FindingState state) {
        if (state == FindingState.REGISTERED) {
            return east.registered("触发器");
        }
        long id = east.inProgress("触发器");
        east.does("east.clerk", id, new Command.Report(null, "到场"));
        if (state == FindingState.IN_PROGRESS) {
            return id;
        }
        east.as("east.clerk", () -> files.add(id, null, "照片.png", Pictures.png(id + 31)));
        east.does("east.clerk", id, new Command.Claim(null));
        if (state == FindingState.CLOSED) {
            east.does("audit.verifier", id, new Command.Verify(null));
            east.does("audit.verifier", id, new Command.Close(Outcome.RECTIFIED));
        }
        return id;
    }

    @ParameterizedTest(name = "{0}：{1} {2}")
    @MethodSource("refusals")
    @DisplayName("状态不对、是责任人、没有核查、没有待批、没有文件：拒绝，什么都不写")
    void refused(FindingState state, String account, String kind, String columns, String values, String code) {
        long id = at(state);
        int before = east.as("city.leader", () -> findings.get(id)).version();
        assertThatThrownBy(() -> sql.run(account, sql.event(id, account, kind, columns, values)))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        fault -> assertThat(fault.getSQLState()).isEqualTo(code));
        assertThat(east.as("city.leader", () -> findings.get(id)).version()).isEqualTo(before);
        assertThat(east.as("city.leader", () -> findings.get(id)).state()).isEqualTo(state);
    }

    @Test
    @DisplayName("核查过的人再附文件：绕过程序写成整改证明也写不进去")
    void verifierProvesNothing() {
        long id = at(FindingState.CLAIMED);
        east.does("audit.verifier", id, new Command.Verify(null));
        EvidenceFile file = east.as("audit.verifier", () -> files.of(id).getFirst());
        String values = ", " + file.id() + ", '" + file.sha256() + "', true";
        assertThatThrownBy(() -> sql.run(
                        "audit.verifier", sql.event(id, "audit.verifier", "FILE", ", evidence, sha256, proof", values)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("核查过的人");
    }

    @Test
    @DisplayName("跳号、重号的记录写不进去")
    void numbers() {
        long id = at(FindingState.IN_PROGRESS);
        String next = sql.event(id, "east.clerk", "REPORT", "", "");
        int version = east.as("city.leader", () -> findings.get(id)).version();
        for (int number : new int[] {version, version + 2}) {
            assertThatThrownBy(() -> sql.run(
                            "east.clerk", next.replace("(" + id + ", " + (version + 1), "(" + id + ", " + number)))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            fault -> assertThat(fault.getSQLState()).isEqualTo("HJ001"));
        }
    }

    @Test
    @DisplayName("重大问题：责任单位的人没有参与整改也不能核查")
    void major() {
        long id = east.as(
                "safe.clerk",
                () -> findings.register(new NewFinding(
                        "CHECK", null, "", "重大的一件", "", East.DAY, true, null, null, null, java.util.List.of())));
        east.does("safe.clerk", id, new Command.Assign("EAST", null, null, null, East.DEADLINE));
        east.does("east.clerk", id, new Command.Accept());
        east.does("east.clerk", id, new Command.Claim(null));
        assertThatThrownBy(() -> sql.run("east.engineer", sql.event(id, "east.engineer", "VERIFY", "", "")))
                .hasMessageContaining("承办单位以外");
    }

    @Test
    @DisplayName("监督人员、别的县，一条也写不进去；被拒绝的办理也只能记在自己名下")
    void rowLevelSecurity() {
        long id = at(FindingState.IN_PROGRESS);
        for (String account : new String[] {"city.auditor", "west.clerk"}) {
            assertThatThrownBy(() -> sql.run(account, sql.event(id, account, "REPORT", "", "")))
                    .hasMessageContaining("row-level security");
        }
        String attempt =
                "insert into rectify.attempt (finding, person, command, reason, hour, recorded_at, forbidden) values ("
                        + id + ", " + city.acting("east.engineer").person() + ", 'CLOSE', 'x', now(), now(), true)";
        assertThatThrownBy(() -> sql.run("east.clerk", attempt)).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> sql.run("east.engineer", "delete from rectify.attempt"))
                .hasMessageContaining("permission denied");
    }
}

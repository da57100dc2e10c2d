package org.hangji.export.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.page.ExportedList;
import org.hangji.page.ListExports;
import org.hangji.page.SheetColumn;
import org.hangji.shared.Acting;
import org.hangji.shared.Database;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@DisplayName("大的列表在后台导出")
class ExporterTest {

    private static final long MANY = 60_000;

    @Autowired
    private ListExports exports;

    @Autowired
    private Runner runner;

    @Autowired
    private JobStore jobs;

    @Autowired
    private JobFolder folder;

    @Autowired
    private Cleaning cleaning;

    @Autowired
    private Journal journal;

    @Autowired
    private Database database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Autowired
    private SmallCity city;

    @Autowired
    private MockMvc web;

    /** Rows that say who is set for row-level security; they wait at {@code gate} after the first hundred. */
    private final class Counted implements ExportedList {

        private final long rows;
        private final CountDownLatch gate;
        private final CountDownLatch begun = new CountDownLatch(1);
        private final boolean failing;

        private Counted(long rows, CountDownLatch gate, boolean failing) {
            this.rows = rows;
            this.gate = gate;
            this.failing = failing;
        }

        @Override
        public String name() {
            return "试导出的清单";
        }

        @Override
        public List<SheetColumn> columns() {
            return List.of(new SheetColumn("范围"), new SheetColumn("行"));
        }

        @Override
        public long rows() {
            return rows;
        }

        @Override
        public void note(long counted) {
            journal.write(Act.done("test.export", "exporterTest", "", Map.of("rows", "" + counted)));
        }

        @Override
        public void each(Consumer<List<? extends @Nullable Object>> reader) {
            String scope = database.sql("select shared.scope()::text")
                    .query(String.class)
                    .single();
            for (long row = 1; row <= rows; row++) {
                reader.accept(List.of(scope, row));
                if (row == 100) {
                    begun.countDown();
                    await(gate);
                    if (failing) {
                        throw Refusal.conflict("试验：读不下去了。");
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("小的直接给出，不留后台任务")
    void small() throws Exception {
        MockHttpServletResponse response = give("east.clerk", new Counted(200, opened(), false));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Content-Disposition"))
                .contains("UTF-8''")
                .endsWith(".xlsx");
        assertThat(rows(response.getContentAsByteArray())).hasSize(201);
    }

    @Test
    @DisplayName("大的转到进度页：有数、可停；完成后只有本人能下载，范围是导出时的范围；下载进日志")
    void large() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        Counted list = new Counted(MANY, gate, false);
        String page = address(give("east.clerk", list));
        await(list.begun);
        assertThat(html("east.clerk", page)).contains("正在导出", "<progress", "已写100行，共60000行", "停下");
        assertThat(html("east.clerk", "/exports")).contains("试导出的清单", "正在导出");
        gate.countDown();
        until(() -> job(page, "east.clerk").ready());
        Job done = job(page, "east.clerk");
        assertThat(done.rows()).isEqualTo(MANY);
        assertThat(html("east.clerk", page)).contains("导出完成", "共60000行", page + "/file");
        byte[] file = web.perform(as("east.clerk", get(page + "/file")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        List<Row> rows = rows(file);
        assertThat(rows).hasSize((int) MANY + 1);
        assertThat(rows.getLast().getCellText(0))
                .as("who was set while it was written")
                .isEqualTo("{" + city.acting("east.clerk").unitPath() + "}");
        for (String other : List.of("east.engineer", "west.clerk", "safe.clerk", "sys.keeper", "aud.keeper")) {
            assertThat(status(other, page)).as(other).isEqualTo(404);
            assertThat(status(other, page + "/file")).as(other).isEqualTo(404);
            assertThat(html(other, "/exports")).as(other).doesNotContain("试导出的清单");
        }
        assertThat(lines("export.take", done.id())).isEqualTo(1);
    }

    @Test
    @DisplayName("停下：不留文件，说写到了第几行；别人停不了")
    void stopped() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        Counted list = new Counted(MANY, gate, false);
        String page = address(give("east.clerk", list));
        await(list.begun);
        assertThat(web.perform(as("west.clerk", post(page + "/stop")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        web.perform(as("east.clerk", post(page + "/stop")));
        gate.countDown();
        until(() -> !job(page, "east.clerk").running());
        assertThat(job(page, "east.clerk").state()).isEqualTo(Job.State.STOPPED);
        assertThat(html("east.clerk", page)).contains("已停下", "写到第100行时停下").doesNotContain("<progress");
        assertThat(status("east.clerk", page + "/file")).isEqualTo(409);
        assertThat(folder.file(job(page, "east.clerk").id())).doesNotExist();
    }

    @Test
    @DisplayName("读到一半被拒绝：说为什么，不留文件")
    void failed() throws Exception {
        String page = address(give("east.clerk", new Counted(MANY, opened(), true)));
        until(() -> !job(page, "east.clerk").running());
        assertThat(html("east.clerk", page)).contains("没有导出成", "试验：读不下去了。");
        assertThat(folder.file(job(page, "east.clerk").id())).doesNotExist();
    }

    @Test
    @DisplayName("一人同时最多三份，第四份请他等；拒绝的不进日志")
    void tooMany() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            pages.add(address(give("west.engineer", new Counted(MANY, gate, false))));
        }
        assertThatThrownBy(() -> give("west.engineer", new Counted(MANY, gate, false)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY))
                .hasMessageContaining("已有 3 份");
        assertThat(html("west.engineer", pages.getLast())).contains("前面还有别的导出");
        gate.countDown();
        for (String page : pages) {
            until(() -> job(page, "west.engineer").ready());
        }
    }

    @Test
    @DisplayName("平台停过：没有写完的说明是被中断，半截文件清掉")
    void interrupted() throws Exception {
        long left = Acting.as(
                city.acting("east.clerk"), () -> inTransaction(() -> jobs.insert("断在半路", 9, clock.instant())));
        Files.createDirectories(folder.file(left).resolveSibling(""));
        Files.writeString(folder.file(left).resolveSibling(left + ".partial"), "half");
        Acting.as(Acting.system("test"), cleaning::interruptAll);
        assertThat(html("east.clerk", "/exports/" + left)).contains("被中断", "平台重新启动");
        assertThat(folder.file(left).resolveSibling(left + ".partial")).doesNotExist();
    }

    @Test
    @DisplayName("文件留一天，过后连同任务一起清除，并进日志")
    void expired() throws Exception {
        long old = ended("满一天的", Duration.ofHours(25));
        long fresh = ended("还不到一天的", Duration.ofHours(23));
        Acting.as(Acting.system("test"), cleaning::removeOld);
        assertThat(status("east.clerk", "/exports/" + old)).isEqualTo(404);
        assertThat(folder.file(old)).doesNotExist();
        assertThat(lines("export.expire", old)).isEqualTo(1);
        assertThat(status("east.clerk", "/exports/" + fresh)).isEqualTo(200);
        assertThat(folder.file(fresh)).exists();
    }

    private long ended(String name, Duration ago) throws Exception {
        Instant then = clock.instant().minus(ago);
        long id = Acting.as(
                city.acting("east.clerk"),
                () -> inTransaction(() -> {
                    long inserted = jobs.insert(name, 9, then);
                    jobs.end(inserted, Job.State.READY, 9, 4, "", then);
                    return inserted;
                }));
        Files.createDirectories(folder.file(id).resolveSibling(""));
        Files.writeString(folder.file(id), "file");
        return id;
    }

    private long lines(String act, long id) {
        return Acting.as(
                city.acting("aud.keeper"),
                () -> inTransaction(
                        () -> database.sql("select count(*) from audit.journal where act = ? and subject_id = ?")
                                .param(act)
                                .param(Long.toString(id))
                                .query(Long.class)
                                .single()));
    }

    private MockHttpServletResponse give(String account, ExportedList list) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        return Acting.as(city.acting(account), () -> {
            exports.give(list, response);
            return response;
        });
    }

    private static String address(MockHttpServletResponse response) {
        assertThat(response.getStatus()).isEqualTo(303);
        return String.valueOf(response.getHeader("Location"));
    }

    private Job job(String page, String account) {
        long id = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
        return Acting.as(
                city.acting(account), () -> inTransaction(() -> jobs.find(id).orElseThrow()));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private static CountDownLatch opened() {
        return new CountDownLatch(0);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void until(BooleanSupplier done) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private String html(String account, String path) throws Exception {
        return web.perform(as(account, get(path))).andReturn().getResponse().getContentAsString();
    }

    private int status(String account, String path) throws Exception {
        return web.perform(as(account, get(path))).andReturn().getResponse().getStatus();
    }

    private MockHttpServletRequestBuilder as(String account, MockHttpServletRequestBuilder request) {
        return request.header("Authorization", "Bearer " + city.token(account)).header("Accept", "text/html");
    }

    private static List<Row> rows(byte[] file) throws Exception {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        }
    }
}

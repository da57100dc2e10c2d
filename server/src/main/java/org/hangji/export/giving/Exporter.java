package org.hangji.export.giving;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.hangji.page.ExportedList;
import org.hangji.page.ListExports;
import org.hangji.page.SheetWriter;
import org.hangji.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Small lists go out at once, large ones are written in the background. */
@Component
class Exporter implements ListExports {

    private static final int MOST_AT_ONCE = 3;

    private final JobStore jobs;
    private final Runner runner;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final long most;

    /**
     * @param most rows up to which the sheet itself is the answer
     */
    Exporter(
            JobStore jobs,
            Runner runner,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${hangji.export.direct-rows}") long most) {
        this.jobs = jobs;
        this.runner = runner;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
        this.most = most;
    }

    @Override
    public void give(ExportedList list, HttpServletResponse response) {
        Asked asked = Objects.requireNonNull(writing.execute(status -> ask(list)));
        if (asked.job() == 0) {
            direct(list, response);
        } else {
            runner.start(asked.job(), list, asked.rows());
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/exports/" + asked.job());
        }
    }

    /** {@code job} is 0 where the sheet is written at once. */
    private record Asked(long rows, long job) {}

    private Asked ask(ExportedList list) {
        long rows = list.rows();
        long job = 0;
        if (rows > most) {
            if (jobs.running() >= MOST_AT_ONCE) {
                throw new Refusal(
                        Refusal.Kind.TOO_MANY, "您已有 " + MOST_AT_ONCE + " 份导出正在进行：请等其中一份完成，或在“我的导出”里停下一份。", List.of());
            }
            job = jobs.insert(list.name(), rows, clock.instant());
        }
        list.note(rows);
        return new Asked(rows, job);
    }

    private void direct(ExportedList list, HttpServletResponse response) {
        response.setContentType(SheetWriter.MEDIA_TYPE);
        response.setHeader("Content-Disposition", disposition(list.name()));
        reading.executeWithoutResult(status -> {
            try {
                SheetWriter.write(response.getOutputStream(), list, row -> {});
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }

    static String disposition(String name) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name + ".xlsx", StandardCharsets.UTF_8).replace("+", "%20");
    }
}

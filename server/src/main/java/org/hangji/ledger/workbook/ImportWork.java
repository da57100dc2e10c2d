package org.hangji.ledger.workbook;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.springframework.stereotype.Component;

/** Imports under way (后台装入): one at a time, the others wait; how far each has come is known here and only here. */
@Component
class ImportWork {

    private static final int WAITING = 20;

    /** Small workbooks are done before their page is shown. */
    private static final long SHOWN_AFTER = 3;

    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("ledger-import").daemon().factory());
    private final Map<Long, Integer> rows = new ConcurrentHashMap<>();

    /** What is done for an import; it tells how many rows it has looked at. */
    interface Task {
        void run(IntConsumer progress);
    }

    /** Does it on behalf of whoever acts now, and waits a little for it. */
    void begin(long id, Task task) {
        Acting acting = Acting.current();
        rows.put(id, 0);
        try {
            await(worker.submit(() -> Acting.as(acting, () -> {
                try {
                    task.run(seen -> rows.put(id, seen));
                } finally {
                    rows.remove(id);
                }
                return true;
            })));
        } catch (RejectedExecutionException full) {
            rows.remove(id);
            throw new Refusal(Refusal.Kind.TOO_MANY, "正在装入的工作簿太多，这一份没有装入：请过几分钟再交。", List.of());
        }
    }

    private static void await(Future<?> work) {
        try {
            work.get(SHOWN_AFTER, TimeUnit.SECONDS);
        } catch (TimeoutException large) {
            // It goes on, and its page tells how far it has come.
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    boolean underWay(long id) {
        return rows.containsKey(id);
    }

    /** How many rows it has looked at. */
    int seen(long id) {
        return rows.getOrDefault(id, 0);
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}

package org.hangji.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A bureau of 10 counties and 3,000 enterprises, with its entries and findings, filled in past the application. */
final class FilledBureau {

    private static final String UNITS = """
            insert into organization.unit (code, name, short_name, kind, parent, path, position)
            select 'BENCH-C' || c, '测试' || c || '县交通运输局', '', 'COUNTY_BUREAU', t.code, t.path || ('uBENCH_C' || c), 1000 + c::int
            from generate_series(0, 9) c, (select code, path from organization.unit where parent is null limit 1) t
            union all
            select 'BENCH-' || e, '测试运输企业' || e, '', 'ENTERPRISE', 'BENCH-C' || e % 10,
                   t.path || ('uBENCH_C' || e % 10) || ('uBENCH_' || e), 2000 + e::int
            from generate_series(0, 2999) e, (select path from organization.unit where parent is null limit 1) t
            """;

    private static final String CLERK = """
            with p as (insert into organization.person (name, unit, post) values ('测一', 'BENCH-C1', '科员') returning id),
                 a as (insert into access.account (name, person, created_at) select 'bench.clerk', id, now() from p returning id)
            insert into access.granted (account, role, unit, granted_by, granted_at) select id, 'CLERK', 'BENCH-C1', 'bench', now() from a
            """;

    /** The path of the bureau of the worked example, below which the counties are put. */
    static final String TOP = "u410500_JT";

    private final BenchDatabase database;

    FilledBureau(BenchDatabase database) {
        this.database = database;
    }

    /** Whether it was filled in before. */
    boolean standing() throws SQLException {
        try (Connection owner = database.owner()) {
            return !BenchDatabase.one(owner, "select 1 from organization.unit where code = 'BENCH-C1'")
                    .isEmpty();
        }
    }

    /** Two connections fill the ledgers, the largest first. */
    void fill(long entries, long findings) throws SQLException {
        long first;
        try (Connection connection = database.filling()) {
            if (!standing()) {
                BenchDatabase.execute(connection, UNITS);
                BenchDatabase.execute(connection, CLERK);
                BenchDatabase.execute(connection, "analyze organization.unit");
            }
            first = Long.parseLong(BenchDatabase.one(connection, "select nextval('ledger.entry_id')"));
            BenchDatabase.execute(connection, "select setval('ledger.entry_id', " + (first + entries + 10) + ")");
        }
        Queue<Callable<Void>> work = new ConcurrentLinkedQueue<>();
        long begin = first;
        for (LedgerFill ledger : LedgerFill.ALL.stream()
                .sorted(Comparator.comparingInt(LedgerFill::share).reversed())
                .toList()) {
            long from = begin;
            long count = entries * ledger.share() / 100;
            begin += count;
            work.add(() -> timed(ledger.table(), connection -> ledger.fill(connection, from, count)));
        }
        work.add(() -> timed("rectify.finding", connection -> FindingFill.fill(connection, findings)));
        drain(work);
        // The series are added up when the platform starts again.
        try (Connection owner = database.owner()) {
            BenchDatabase.execute(owner, "truncate figure.delta, figure.month_delta, figure.series, figure.rolled");
            BenchDatabase.execute(
                    owner, "update figure.folding set merged_until = '-infinity', folded_before = '-infinity'");
        }
    }

    /** Folds the months that are over, as the platform does some hours after midnight. */
    void settle() throws SQLException {
        try (Connection owner = database.owner()) {
            BenchDatabase.execute(owner, "select set_config('hangji.roles', 'SYSTEM', false)");
            BenchDatabase.execute(owner, "select figure.fold(now())");
            BenchDatabase.execute(owner, "vacuum analyze figure.delta");
            BenchDatabase.execute(owner, "vacuum analyze figure.month_delta");
        }
    }

    private interface Filling {
        void on(Connection connection) throws SQLException;
    }

    private Void timed(String what, Filling filling) throws SQLException {
        long begun = System.nanoTime();
        try (Connection connection = database.filling()) {
            filling.on(connection);
        }
        System.out.printf(Locale.ROOT, "  %s %.0f 秒%n", what, (System.nanoTime() - begun) / 1e9);
        return null;
    }

    private static void drain(Queue<Callable<Void>> work) {
        Callable<Void> worker = () -> {
            for (Callable<Void> next = work.poll(); next != null; next = work.poll()) {
                next.call();
            }
            return null;
        };
        try (var workers = Executors.newFixedThreadPool(2)) {
            for (Future<Void> done : workers.invokeAll(List.of(worker, worker))) {
                done.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException fault) {
            throw new IllegalStateException("filling failed", fault.getCause());
        }
    }
}

package org.hangji.figure.rollup;

import java.math.BigInteger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hangji.figure.definition.Catalogue;
import org.hangji.shared.Acting;
import org.hangji.shared.Database;
import org.hangji.shared.OwnerConnection;
import org.hangji.shared.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the triggers and the series to the form of the definitions: when the platform starts, and when a figure is defined
 * or changed. Until then the rows answer.
 */
@Component
public class RollupSetup implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(RollupSetup.class);

    private final Catalogue catalogue;
    private final Rollups rollups;
    private final Database database;
    private final OwnerConnection owner;
    private final TransactionTemplate transaction;

    RollupSetup(
            Catalogue catalogue,
            Rollups rollups,
            Database database,
            OwnerConnection owner,
            PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.rollups = rollups;
        this.database = database;
        this.owner = owner;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        bringUpToDate();
    }

    /**
     * Compiles what has changed. Whoever records in a ledger with a new series waits while its rows are added up. To be called
     * outside a transaction.
     */
    public synchronized void bringUpToDate() {
        Acting.as(Acting.system("rollups"), () -> {
            Map<String, List<Series>> all = Objects.requireNonNull(transaction.execute(status -> series()));
            // Each ledger by itself, so that nobody waits for another's rows.
            all.forEach((ledger, series) -> run(ledger, changes(ledger, series)));
            return true;
        });
    }

    private void run(String ledger, List<String> statements) {
        try {
            if (!statements.isEmpty()) {
                owner.run(statements);
            }
        } catch (SQLException fault) {
            // The rows answer; the timer and the next start try again.
            LOG.warn("roll-ups of ledger {} were not brought up to date: {}", ledger, fault.getMessage());
        }
    }

    /** All series that the definitions ask for, by ledger. */
    Map<String, List<Series>> series() {
        Map<Long, Series> all = new TreeMap<>();
        catalogue
                .all()
                .forEach(definition -> rollups.rolled(definition)
                        .ifPresent(rolled -> rolled.terms()
                                .forEach(term -> all.put(term.series().key(), term.series()))));
        return all.values().stream().collect(Collectors.groupingBy(Series::ledger, TreeMap::new, Collectors.toList()));
    }

    /** The statements that bring one ledger up to date; none where it is. */
    private List<String> changes(String ledger, List<Series> series) {
        String table = series.getFirst().table();
        RollupText text = new RollupText(table, series);
        List<String> trigger = text.trigger();
        String digest = digest(String.join(";", trigger));
        if (digest.equals(standing(ledger))) {
            return List.of();
        }
        Set<Long> known = known(ledger);
        List<Series> added =
                series.stream().filter(one -> !known.contains(one.key())).toList();
        List<String> statements = new ArrayList<>();
        statements.add("lock table " + table + " in share row exclusive mode");
        statements.addAll(trigger);
        statements.add("select figure.forget_others('" + ledger + "', array[" + keys(series) + "]::bigint[])");
        if (!added.isEmpty()) {
            statements.addAll(fill(ledger, table, text, added));
        }
        statements.add("insert into figure.rolled (ledger, digest) values ('" + ledger + "', '" + digest
                + "') on conflict (ledger) do update set digest = excluded.digest");
        return statements;
    }

    private static List<String> fill(String ledger, String table, RollupText text, List<Series> added) {
        return List.of(
                "insert into figure.series (key, ledger, meaning, ready) values "
                        + added.stream()
                                .map(one -> "(" + one.key() + ", '" + ledger + "', '"
                                        + one.meaning().replace("'", "''") + "', true)")
                                .collect(Collectors.joining(", ")),
                text.backfill(added.stream().map(Series::key).toList()),
                """
                insert into figure.month_delta (series, path, month, recorded_month, value, rows)
                select series, path, date_trunc('month', day)::date,
                       date_trunc('month', recorded_at at time zone 'Asia/Shanghai')::date, sum(value), sum(rows)
                from figure.delta where series in (%s) and recorded_at < figure.folded() group by 1, 2, 3, 4""".formatted(keys(added)),
                "update figure.folding set merged_until = greatest(merged_until, (select coalesce(max(recorded_at), '-infinity') from "
                        + table + "))");
    }

    private String standing(String ledger) {
        return Objects.requireNonNull(transaction.execute(
                status -> database.sql("select coalesce((select digest from figure.rolled where ledger = ?), '')")
                        .param(ledger)
                        .query(String.class)
                        .single()));
    }

    private Set<Long> known(String ledger) {
        return Objects.requireNonNull(
                transaction.execute(status -> database.sql("select key from figure.series where ledger = ?")
                        .param(ledger)
                        .query((row, number) -> row.getLong("key"))
                        .set()));
    }

    private static String keys(List<Series> series) {
        return series.stream().map(one -> Long.toString(one.key())).collect(Collectors.joining(", "));
    }

    private static String digest(String text) {
        return new BigInteger(1, Sha256.of(text)).toString(16);
    }
}

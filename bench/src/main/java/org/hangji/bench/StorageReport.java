package org.hangji.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** What an entry costs on the disk, beside what its own columns hold. */
final class StorageReport {

    private final BenchDatabase database;

    StorageReport(RunningHangji hangji) throws IOException {
        this.database = new BenchDatabase(hangji.data());
    }

    void print(BenchResults results) throws SQLException {
        double rows = 0;
        double raw = 0;
        double tables = 0;
        double indexes = 0;
        double deltas;
        try (Connection owner = database.owner()) {
            for (LedgerFill ledger : LedgerFill.ALL) {
                double count = number(owner, "select count(*) from " + ledger.table());
                rows += count;
                raw += count
                        * number(
                                owner,
                                "select avg(pg_column_size(row(occurred_on, unit, " + ledger.columns()
                                        + ")) - 24) from " + ledger.table() + " tablesample system ("
                                        + (count > 100_000 ? 1 : 100) + ")");
                tables += number(owner, "select pg_table_size('" + ledger.table() + "')");
                indexes += number(owner, "select pg_indexes_size('" + ledger.table() + "')");
            }
            deltas = number(
                    owner,
                    "select pg_total_relation_size('figure.delta') + pg_total_relation_size('figure.month_delta')");
        }
        System.out.printf(
                Locale.ROOT,
                "每条记录（每一版）：本身各栏 %.0f 字节；表 %.0f，索引 %.0f，汇总 %.0f，合计 %.0f 字节，是各栏的 %.1f 倍（%,.0f 版）%n",
                raw / rows,
                tables / rows,
                indexes / rows,
                deltas / rows,
                (tables + indexes + deltas) / rows,
                (tables + indexes + deltas) / raw,
                rows);
        results.put("versions", rows);
        results.put("raw_columns_bytes", raw / rows);
        results.put("table_bytes", tables / rows);
        results.put("index_bytes", indexes / rows);
        results.put("rollup_bytes", deltas / rows);
    }

    private static double number(Connection connection, String sql) throws SQLException {
        return Double.parseDouble(BenchDatabase.one(connection, sql));
    }
}

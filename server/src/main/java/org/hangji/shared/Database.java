package org.hangji.shared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one door to the database for stores (数据库之门). It answers only inside a transaction, since only there the acting person is
 * set for row-level security.
 */
public final class Database {

    private final JdbcTemplate template;
    private final JdbcClient client;
    private final boolean bound;

    public Database(JdbcTemplate template) {
        this(template, true);
    }

    private Database(JdbcTemplate template, boolean bound) {
        this.template = template;
        this.client = JdbcClient.create(template);
        this.bound = bound;
    }

    /**
     * The running transaction for a thread that works beside this one (并行). Their statements wait for each other. Whoever
     * starts such a thread waits for it before the transaction ends.
     */
    public Database beside() {
        requireSession();
        Connection own = Objects.requireNonNull(template.execute(
                (ConnectionCallback<Connection>) connection -> (Connection) connection.unwrap(PGConnection.class)));
        return new Database(new JdbcTemplate(new SingleConnectionDataSource(own, true)), false);
    }

    /** A statement with named or positional parameters. */
    public JdbcClient.StatementSpec sql(String sql) {
        requireSession();
        return client.sql(sql);
    }

    /**
     * One statement by itself, before anybody acts: for what a function of the owner answers. Under row-level security it sees
     * nothing, since nobody is set.
     */
    public JdbcClient.StatementSpec apart(String sql) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("within a transaction ask as everybody does");
        }
        return client.sql(sql);
    }

    /** For batches and streams. */
    public JdbcTemplate template() {
        requireSession();
        return template;
    }

    /** One statement for many rows, each of which gives its parameters in order. */
    public <T> void batch(String sql, List<T> rows, Function<T, List<@Nullable Object>> parameters) {
        requireSession();
        template.batchUpdate(sql, rows, 1000, (statement, row) -> {
            List<@Nullable Object> values = parameters.apply(row);
            for (int index = 0; index < values.size(); index++) {
                statement.setObject(index + 1, values.get(index));
            }
        });
    }

    /**
     * Copies lines of PostgreSQL's own text form into a table of the session. A table under row-level security takes none.
     */
    public void copy(String table, byte[] lines) {
        requireSession();
        template.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(lines));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }

    private void requireSession() {
        if (bound && !TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "a store was asked outside a transaction: nobody is set for row-level security");
        }
    }
}

package org.hangji.shared;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one door to the database for stores. It answers only inside a transaction, since only there the acting person is
 * set for row-level security.
 */
public final class Database {

    private final JdbcTemplate template;
    private final JdbcClient client;

    public Database(JdbcTemplate template) {
        this.template = template;
        this.client = JdbcClient.create(template);
    }

    /** A statement with named or positional parameters. */
    public JdbcClient.StatementSpec sql(String sql) {
        requireSession();
        return client.sql(sql);
    }

    /** For batches and streams. */
    public JdbcTemplate template() {
        requireSession();
        return template;
    }

    private static void requireSession() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "a store was asked outside a transaction: nobody is set for row-level security");
        }
    }
}

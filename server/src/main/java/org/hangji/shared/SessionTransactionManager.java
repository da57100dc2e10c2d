package org.hangji.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the database at the start of each transaction who acts (当事人). The settings end with the transaction. Where nobody
 * acts nothing is set, and the policies show no row.
 */
public final class SessionTransactionManager extends JdbcTransactionManager {

    private static final String TELL = """
            select set_config('hangji.person', ?, true), set_config('hangji.account', ?, true),
                   set_config('hangji.unit', ?, true), set_config('hangji.scope', ?, true),
                   set_config('hangji.roles', ?, true), set_config('hangji.audited', ?, true),
                   set_config('hangji.grants', ?, true)
            """;

    public SessionTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Acting acting = Acting.orNull();
        if (acting == null) {
            return;
        }
        try {
            tell(acting);
        } catch (SQLException fault) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("the database was not told who acts", fault);
        }
    }

    private void tell(Acting acting) throws SQLException {
        Object resource = TransactionSynchronizationManager.getResource(obtainDataSource());
        if (!(resource instanceof ConnectionHolder holder)) {
            throw new SQLException("no connection is bound");
        }
        Connection connection = holder.getConnection();
        try (PreparedStatement statement = connection.prepareStatement(TELL)) {
            statement.setString(1, acting.person() == 0 ? "" : Long.toString(acting.person()));
            statement.setString(2, acting.account());
            statement.setString(3, acting.unitPath());
            statement.setString(4, String.join(",", acting.scope()));
            statement.setString(5, acting.roles().stream().map(Role::name).collect(Collectors.joining(",")));
            statement.setString(6, String.join(",", acting.audited()));
            statement.setString(
                    7,
                    acting.grants().stream()
                            .map(grant -> grant.role() + "@" + grant.path())
                            .collect(Collectors.joining(",")));
            statement.execute();
        }
    }
}

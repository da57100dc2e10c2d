package org.hangji;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.hangji.shared.Database;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * How the database goes about the questions of a store: each statement is explained, with its own parameters and under the
 * policies of whoever acts, before it is asked. Full scans are forbidden to the planner, so that small tables of a test tell
 * what big ones would do: a plan that still has one has no index to go by.
 */
public final class Plans {

    private final List<String> lines = new ArrayList<>();

    private Plans() {}

    /** The lines of all plans, within the running transaction. */
    public static List<String> of(DataSource source, Consumer<Database> questions) {
        Plans plans = new Plans();
        new JdbcTemplate(source).execute("set local enable_seqscan = off");
        questions.accept(new Database(new JdbcTemplate(plans.explaining(source))));
        return List.copyOf(plans.lines);
    }

    private DataSource explaining(DataSource source) {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() {
                return connection(DataSourceUtils.getConnection(source));
            }

            @Override
            public Connection getConnection(String user, String password) {
                return getConnection();
            }
        };
    }

    /** The connection of the transaction, which is not closed here. */
    private Connection connection(Connection real) {
        return proxy(Connection.class, (method, arguments) -> switch (method.getName()) {
            case "close" -> null;
            case "prepareStatement" ->
                statement(real, (String) arguments[0], (PreparedStatement) method.invoke(real, arguments));
            default -> method.invoke(real, arguments);
        });
    }

    private PreparedStatement statement(Connection real, String sql, PreparedStatement asked) {
        List<Object[]> parameters = new ArrayList<>();
        List<Method> setters = new ArrayList<>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set")
                    && arguments != null
                    && arguments[0] instanceof Integer
                    && arguments.length > 1) {
                setters.add(method);
                parameters.add(arguments);
            }
            if (method.getName().equals("executeQuery")) {
                explain(real, sql, setters, parameters);
            }
            return method.invoke(asked, arguments);
        });
    }

    private void explain(Connection real, String sql, List<Method> setters, List<Object[]> parameters)
            throws SQLException, ReflectiveOperationException {
        try (PreparedStatement explained = real.prepareStatement("explain " + sql)) {
            for (int i = 0; i < setters.size(); i++) {
                setters.get(i).invoke(explained, parameters.get(i));
            }
            try (ResultSet plan = explained.executeQuery()) {
                while (plan.next()) {
                    lines.add(plan.getString(1).strip());
                }
            }
        }
    }

    private interface Call {
        Object on(Method method, Object[] arguments) throws SQLException, ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return call.on(method, arguments);
                    } catch (InvocationTargetException fault) {
                        throw fault.getCause();
                    }
                }));
    }
}

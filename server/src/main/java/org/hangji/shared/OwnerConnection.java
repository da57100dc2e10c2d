package org.hangji.shared;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The one connection of the owner of the tables while the platform runs (所有者连接): it adds tables, columns and indexes, one
 * list of statements at a time over all nodes, each list as a whole or not at all. What would take data away is refused. The
 * architecture test says which packages may use it.
 */
public final class OwnerConnection {

    /** Key of the advisory lock under which lists are run. */
    private static final long LOCK = 0x68616e676a69446cL;

    private static final Pattern TAKES_AWAY = Pattern.compile(
            "\\b(drop\\s+(table|column|schema|type|sequence|view|database|role|owned)|truncate|delete\\s+from"
                    + "|rename\\s+(to|column)|alter\\s+column\\s+\\S+\\s+(set\\s+data\\s+)?type)\\b",
            Pattern.CASE_INSENSITIVE);

    private final String url;
    private final String owner;
    private final String password;
    private final String application;

    /**
     * @param url JDBC address
     * @param application role that serves requests
     */
    public OwnerConnection(String url, String owner, String password, String application) {
        this.url = url;
        this.owner = owner;
        this.password = password;
        this.application = application;
    }

    /** The role that serves requests, to whom rights are granted. */
    public String application() {
        return application;
    }

    /**
     * Runs the statements in one transaction of their own, after whoever is at it. Call it before the running transaction
     * touches the tables that they change, else it waits for itself. Refuses where a table is in use for longer than a few
     * seconds.
     *
     * @throws SQLException what the database says against it; then nothing was done
     */
    public synchronized void run(List<String> statements) throws SQLException {
        for (String text : statements) {
            if (TAKES_AWAY.matcher(text).find()) {
                throw new IllegalArgumentException("not additive: " + text);
            }
        }
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local lock_timeout = '5s'");
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            for (String text : statements) {
                statement.execute(text);
            }
            connection.commit();
        }
    }

    /** Whether the database refused since somebody else was using a table for too long. */
    public static boolean isBusy(SQLException fault) {
        return "55P03".equals(fault.getSQLState()) || "40P01".equals(fault.getSQLState());
    }
}

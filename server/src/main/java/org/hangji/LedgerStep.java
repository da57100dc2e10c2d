package org.hangji;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hangji.ledger.LedgerTables;
import org.hangji.shared.Sha256;

/** Compiles the ledgers' tables as the owner, after the scripts, in one transaction; nothing where they already stand. */
final class LedgerStep {

    private LedgerStep() {}

    static void run(DatabaseAddress address) {
        try (Connection connection =
                DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword())) {
            connection.setAutoCommit(false);
            List<String> statements = LedgerTables.statements(address.application(), defined(connection));
            String digest = Sha256.hex(String.join(";\n", statements));
            if (!stands(connection, digest)) {
                compile(connection, statements, digest);
            }
            connection.commit();
        } catch (SQLException fault) {
            throw new StartFailure("台账的表没有建成：" + fault.getMessage() + "。台账定义只能增加，不能改字段的类型。", fault);
        }
    }

    /** The newest words of every ledger that was defined or changed while the platform ran. */
    private static List<String> defined(Connection connection) throws SQLException {
        List<String> words = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet found = query.executeQuery(
                        "select distinct on (ledger) words from ledger.definition order by ledger, version desc")) {
            while (found.next()) {
                words.add(found.getString(1));
            }
        }
        return words;
    }

    private static boolean stands(Connection connection, String digest) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select from ledger.compiled where digest = ?")) {
            query.setString(1, digest);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void compile(Connection connection, List<String> statements, String digest) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
        try (PreparedStatement mark = connection.prepareStatement(
                "insert into ledger.compiled (digest) values (?) on conflict (id) do update set digest = excluded.digest")) {
            mark.setString(1, digest);
            mark.execute();
        }
    }
}

package org.hangji.shared;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * What the database itself refuses (数据库不予办理), such as the second of two people at the same moment. Its triggers name
 * the law that they keep by SQLSTATE: {@code HJ001} changed meanwhile, {@code HJ002} against the law, {@code HJ003} never
 * changed, {@code P0409} and {@code P0403} as HTTP has them. Their sentences are for people; everything else stays a fault.
 */
public final class DatabaseLaw implements SQLExceptionTranslator {

    private final SQLExceptionTranslator others;

    public DatabaseLaw(SQLExceptionTranslator others) {
        this.others = others;
    }

    /** Throws a {@link Refusal} where a law was kept; answers as ever where something broke. */
    @Override
    public @Nullable DataAccessException translate(String task, @Nullable String sql, SQLException fault) {
        return switch (Objects.requireNonNullElse(fault.getSQLState(), "")) {
            case "HJ001", "HJ002", "HJ003", "P0409" -> throw Refusal.conflict(sentence(fault));
            case "P0403" -> throw Refusal.forbidden(sentence(fault));
            case "40P01" -> throw Refusal.conflict("同一时刻有别人在办同一件事，您的这一次没有写入：请看过最新情况再办。");
            default -> others.translate(task, sql, fault);
        };
    }

    /** What the trigger says, without the driver's words around it. */
    private static String sentence(SQLException fault) {
        ServerErrorMessage said = fault instanceof PSQLException known ? known.getServerErrorMessage() : null;
        String words = said == null ? null : said.getMessage();
        return (words == null ? "现在不能这样办" : words) + "。请看过最新情况再办。";
    }
}

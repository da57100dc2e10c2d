package org.hangji.page;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A fault that is none of the request's: the disk is full, or the database is away for a moment (停顿). */
enum Outage {
    /** Nothing can be written until somebody makes room. */
    DISK_FULL(507, "服务器的磁盘满了，没有办成，系统没有写入半条记录；已经办成的都在。请系统管理员清理或扩充数据目录所在的磁盘，之后再提交一次。"),
    /** The database was stopped or is starting; it comes back by itself. */
    DATABASE_AWAY(503, "数据库正在重新启动，没有办成，系统没有写入半条记录；已经办成的都在。请一分钟后再提交一次。");

    private final int status;
    private final String message;

    Outage(int status, String message) {
        this.status = status;
        this.message = message;
    }

    int status() {
        return status;
    }

    String message() {
        return message;
    }

    /** What lies at the bottom of a fault, where it is one of these. */
    static Optional<Outage> in(Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            Optional<Outage> known = at instanceof SQLException told
                    ? of(told)
                    : at instanceof IOException told && full(told) ? Optional.of(DISK_FULL) : Optional.empty();
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    /** Whether the request holds a character that no text of the database can hold (22021, 22P05). */
    static boolean unstorable(Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (at instanceof SQLException told
                    && Set.of("22021", "22P05").contains(String.valueOf(told.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** 53100 is disk_full; class 08 a broken connection, 57P01 to 57P03 a server that stops or starts. */
    private static Optional<Outage> of(SQLException fault) {
        String state = String.valueOf(fault.getSQLState());
        if (state.equals("53100")) {
            return Optional.of(DISK_FULL);
        }
        boolean away = state.startsWith("08") || state.startsWith("57P0");
        return away || fault instanceof SQLTransientConnectionException ? Optional.of(DATABASE_AWAY) : Optional.empty();
    }

    private static boolean full(IOException fault) {
        String message = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left") || message.contains("quota exceeded");
    }
}

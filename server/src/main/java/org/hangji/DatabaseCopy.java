package org.hangji;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Copies the files of a running PostgreSQL by its low-level protocol: {@code pg_backup_start}, copy, {@code
 * pg_backup_stop}, then the log segments between. A temporary replication slot keeps those segments from being recycled.
 * The copy starts like after a power cut and stands at the moment at which the backup ended.
 */
final class DatabaseCopy {

    /** Folders whose content a starting server makes anew; they must exist. */
    private static final List<String> EMPTY = List.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Pattern LEFT_OUT =
            Pattern.compile("postmaster\\.(pid|opts)|backup_label.*|tablespace_map.*|pg_internal\\.init.*");
    private static final Pattern FIRST_SEGMENT = Pattern.compile("START WAL LOCATION: \\S+ \\(file ([0-9A-F]{24})\\)");
    private static final String CONTROL = "pg_control";

    private final Path postgres;
    private final Path root;
    private final BackupFolder backup;

    DatabaseCopy(Path postgres, BackupFolder backup) {
        this.postgres = postgres;
        this.root = postgres.resolveSibling("");
        this.backup = backup;
    }

    /** Answers the instant at which the copy stands. */
    String take(EmbeddedPostgres server) throws IOException {
        try (Connection connection = server.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "select pg_create_physical_replication_slot('hangji_backup_' || pg_backend_pid(), true, true)");
            statement.execute("select pg_backup_start('hangji', true)");
            copyFiles();
            try (ResultSet stopped = statement.executeQuery("select labelfile, coalesce(spcmapfile, ''),"
                    + " pg_walfile_name(lsn), to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                    + " from pg_backup_stop(false)")) {
                stopped.next();
                String label = stopped.getString(1);
                backup.add("postgres/backup_label", label);
                if (!stopped.getString(2).isEmpty()) {
                    backup.add("postgres/tablespace_map", stopped.getString(2));
                }
                copySegments(label, stopped.getString(3));
                return stopped.getString(4);
            }
        } catch (SQLException fault) {
            throw new StartFailure("数据库备份没有完成：" + fault.getMessage(), fault);
        }
    }

    private void copyFiles() throws IOException {
        try (Stream<Path> files = Files.walk(postgres)) {
            for (Path file :
                    files.filter(Files::isRegularFile).filter(this::wanted).toList()) {
                backup.add(root, file);
            }
        }
        // Last, as pg_basebackup does: it tells where recovery has to begin at the latest.
        backup.add(root, postgres.resolve("global").resolve(CONTROL));
    }

    private boolean wanted(Path file) {
        String top = postgres.relativize(file).getName(0).toString();
        String name = file.getFileName().toString();
        return !EMPTY.contains(top)
                && !LEFT_OUT.matcher(name).matches()
                && !name.equals(CONTROL)
                && !postgres.relativize(file).toString().contains("pgsql_tmp");
    }

    private void copySegments(String label, String last) throws IOException {
        Matcher first = FIRST_SEGMENT.matcher(label);
        if (!first.find()) {
            throw new IOException("backup_label names no log segment");
        }
        try (Stream<Path> segments = Files.list(postgres.resolve("pg_wal"))) {
            for (Path segment : segments.sorted().toList()) {
                String name = segment.getFileName().toString();
                boolean needed =
                        name.length() == 24 && name.compareTo(first.group(1)) >= 0 && name.compareTo(last) <= 0;
                if (needed || name.endsWith(".history")) {
                    backup.add(root, segment);
                }
            }
        }
    }

    /** Makes the folders that a copy leaves out. */
    static void complete(Path postgres) throws IOException {
        for (String folder : EMPTY) {
            Files.createDirectories(postgres.resolve(folder));
        }
        for (String folder : List.of(
                "pg_wal/archive_status",
                "pg_wal/summaries",
                "pg_tblspc",
                "pg_logical/snapshots",
                "pg_logical/mappings",
                "pg_commit_ts",
                "pg_twophase",
                "pg_stat",
                "pg_multixact/members",
                "pg_multixact/offsets")) {
            Files.createDirectories(postgres.resolve(folder));
        }
    }
}

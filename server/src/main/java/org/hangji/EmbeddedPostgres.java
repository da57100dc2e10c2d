package org.hangji;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Supervises the PostgreSQL server that lives in the data folder: makes it, starts it, adopts one that outlived a killed
 * process, stops it. The server keeps {@code fsync} on.
 */
final class EmbeddedPostgres {

    static final String SUPERUSER = "postgres";
    private static final String DATABASE = "hangji";

    private final DataFolder folder;
    private final Path binaries;
    private int port;

    EmbeddedPostgres(DataFolder folder, Path binariesCache) {
        this.folder = folder;
        this.binaries = PostgresBinaries.unpackedBelow(binariesCache);
    }

    /** Starts the server or adopts the running one. Returns whether it was running already. */
    boolean start() {
        boolean fresh = folder.isNew();
        if (fresh) {
            initialise();
        }
        Optional<Integer> running = runningPort();
        if (running.isPresent()) {
            port = running.get();
        } else {
            port = freePort();
            startServer();
        }
        prepareRoles();
        return running.isPresent();
    }

    private void startServer() {
        run(
                "start",
                "-w",
                "-t",
                "60",
                "-l",
                folder.root().resolve("postgres.log").toString(),
                "-o",
                options());
    }

    /** Starts the server again on the port where it was, should it have gone; answers whether it had. */
    boolean revive() {
        if (runningPort().isPresent()) {
            return false;
        }
        startServer();
        return true;
    }

    /** The port of a server that is running in this folder, also when another process started it. */
    Optional<Integer> runningPort() {
        Path pidFile = folder.postgres().resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(pidFile);
            if (lines.size() < 4) {
                return Optional.empty();
            }
            boolean alive = ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(ProcessHandle::isAlive)
                    .flatMap(process -> process.info().command())
                    .filter(command -> command.endsWith("postgres"))
                    .isPresent();
            return alive ? Optional.of(Integer.parseInt(lines.get(3).strip())) : Optional.empty();
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    void stop() {
        if (runningPort().isPresent()) {
            run("stop", "-w", "-m", "fast", "-t", "60");
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, SUPERUSER, folder.secret("postgres"));
    }

    private String options() {
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=60"
                + " -c shared_buffers=256MB -c timezone=UTC -c log_timezone=UTC -c wal_level=replica"
                + " -c max_wal_size=1GB -c jit=off";
    }

    private void initialise() {
        try {
            Path password = Files.createTempFile(folder.root(), "init", null);
            Files.writeString(password, folder.secret("postgres"));
            command(
                    "initdb",
                    "-D",
                    folder.postgres().toString(),
                    "-U",
                    SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--data-checksums");
            Files.delete(password);
        } catch (IOException fault) {
            throw new StartFailure("数据库初始化失败：" + folder.root() + " 写不进去。", fault);
        }
    }

    private void prepareRoles() {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            for (DatabaseRole role : DatabaseRole.values()) {
                try (var known =
                        statement.executeQuery("select 1 from pg_roles where rolname = '" + role.roleName() + "'")) {
                    String verb = known.next() ? "alter" : "create";
                    statement.execute(verb + " role " + role.roleName() + " login " + role.attributes() + " password '"
                            + folder.secret(role.roleName()) + "'");
                }
            }
            try (var known = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (known.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE + " owner " + DatabaseRole.OWNER.roleName());
        } catch (SQLException fault) {
            throw new StartFailure("数据库起来了但连不上：请看 " + folder.root().resolve("postgres.log"), fault);
        }
    }

    private void run(String verb, String... arguments) {
        List<String> words =
                new ArrayList<>(List.of(verb, "-D", folder.postgres().toString()));
        words.addAll(List.of(arguments));
        command("pg_ctl", words.toArray(String[]::new));
    }

    private void command(String program, String... arguments) {
        List<String> words = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            words.addAll(List.of("unshare", "-U"));
        }
        words.add(binaries.resolve("bin").resolve(program).toString());
        words.addAll(List.of(arguments));
        Path output = folder.root().resolve(program + ".log");
        try {
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new StartFailure(
                        "数据库没有起来或没有停下（" + program + "）：原因写在 " + output + " 和 "
                                + folder.root().resolve("postgres.log") + "。",
                        null);
            }
        } catch (IOException fault) {
            throw new StartFailure("数据库程序 " + program + " 运行不了：" + fault.getMessage(), fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFailure("等待数据库时被打断。", interrupted);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new StartFailure("本机没有可用的端口给数据库。", fault);
        }
    }
}

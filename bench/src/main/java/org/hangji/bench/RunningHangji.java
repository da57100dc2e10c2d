package org.hangji.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The packaged program in a process and a data folder of its own. */
public final class RunningHangji implements AutoCloseable {

    private static final Path HOME =
            Path.of(System.getProperty("hangji.home", "..")).toAbsolutePath().normalize();
    private static final String READY = "Hangji is ready: ";

    private final Path data;
    private @Nullable Process process;
    private String address = "";

    private String setup = "";

    /** Quick to start; what is measured for long takes the compiler's full power. */
    private List<String> compiler = List.of("-XX:TieredStopAtLevel=1");

    private String heap = "-Xmx1g";

    private RunningHangji(Path data, String... words) {
        this.data = data;
        if (words.length > 0) {
            this.process = begin(words);
            awaitReady();
        }
    }

    /** A platform that somebody else started and stops. */
    public static RunningHangji at(String address, Path data) {
        RunningHangji running = new RunningHangji(data);
        running.address = address;
        return running;
    }

    /** A platform with the worked example in a new folder. */
    public static RunningHangji withSample() {
        return new RunningHangji(fresh(), "up", "--port", "0", "--sample", "anyang-2023");
    }

    /** A platform with the worked example in this folder, as it stands there already or new; at its full speed. */
    public static RunningHangji in(Path data) {
        try {
            boolean fresh = !Files.exists(Files.createDirectories(data).resolve("postgres"));
            RunningHangji running = new RunningHangji(data);
            running.compiler = List.of();
            running.process = fresh
                    ? running.begin("up", "--port", "0", "--sample", "anyang-2023")
                    : running.begin("up", "--port", "0");
            running.awaitReady();
            return running;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A platform on an empty folder; it has printed the link of its first start. */
    public static RunningHangji empty() {
        RunningHangji running = new RunningHangji(fresh(), "up", "--port", "0");
        running.setup = running.nextLine();
        return running;
    }

    private static Path fresh() {
        try {
            return Files.createTempDirectory(Files.createDirectories(HOME.resolve("bench/target")), "data-");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What an empty platform prints after it is ready. */
    public String setup() {
        return setup;
    }

    public String address() {
        return address;
    }

    public Path data() {
        return data;
    }

    /** Kills the process as a power cut would: nothing is finished, its database is left behind. */
    public void kill() {
        own().destroyForcibly();
        awaitEnd();
    }

    /** Kills its database with it, each process at once, as when the whole machine goes out. */
    public void killAll() {
        List<ProcessHandle> all = new ArrayList<>();
        try {
            long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                    .getFirst()
                    .strip());
            ProcessHandle.of(postmaster).ifPresent(database -> {
                all.add(database);
                database.descendants().forEach(all::add);
            });
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        own().destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        awaitEnd();
        all.forEach(each -> each.onExit().orTimeout(60, TimeUnit.SECONDS).join());
    }

    private Process own() {
        return Objects.requireNonNull(process, "the platform was started by somebody else");
    }

    /** Milliseconds that processors have worked for the platform, without its database. */
    long worked() {
        return own().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    /** Starts again on the same folder with so many megabytes of heap; answers the process. */
    Process startAgain(int megabytes) {
        heap = "-Xmx" + megabytes + "m";
        startAgain();
        return own();
    }

    /** Starts again on the same folder. */
    public void startAgain() {
        process = begin("up", "--port", "0");
        awaitReady();
    }

    /** What a command prints on standard output; it runs beside the platform. */
    public String command(String... words) {
        try {
            Process command = begin(words);
            String out = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            command.waitFor();
            return out;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public String token(String account) {
        return command("token", account);
    }

    /** Somebody with a token each; they are made at once, since each asks for a program of its own. */
    public List<Api> apis(String... accounts) {
        try (var makers = Executors.newFixedThreadPool(2)) {
            return Arrays.stream(accounts)
                    .map(account -> CompletableFuture.supplyAsync(() -> token(account), makers))
                    .toList()
                    .stream()
                    .map(token -> new Api(address, token.join()))
                    .toList();
        }
    }

    private Process begin(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-Dhangji.samples=" + HOME.resolve("samples"),
                "-Dhangji.binaries=" + HOME.resolve("server/target/runtime"),
                "-jar",
                HOME.resolve("server/target/hangji-server-0.1.0-app.jar").toString()));
        command.addAll(1, compiler);
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            data.resolve("platform.log").toFile()))
                    .start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void awaitReady() {
        BufferedReader out = own().inputReader(StandardCharsets.UTF_8);
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(READY)) {
                    address = line.substring(READY.length()).strip();
                    return;
                }
            }
            throw new IllegalStateException(
                    "the platform did not start: " + Files.readString(data.resolve("platform.log")));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private String nextLine() {
        try {
            return String.valueOf(own().inputReader(StandardCharsets.UTF_8).readLine());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void awaitEnd() {
        try {
            if (!own().waitFor(60, TimeUnit.SECONDS)) {
                own().destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process and its database, as somebody who closes it. */
    void stop() {
        close();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            awaitEnd();
        }
    }
}

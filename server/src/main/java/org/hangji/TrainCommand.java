package org.hangji;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** {@code train}: starts once on an empty folder and answers a few requests, so that the JDK learns which classes a start needs. */
final class TrainCommand {

    private TrainCommand() {}

    static int run() {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("hangji-train-");
            train(folder);
            return 0;
        } catch (IOException fault) {
            throw new StartFailure("预热没有完成：" + fault.getMessage(), fault);
        } finally {
            if (folder != null) {
                delete(folder);
            }
        }
    }

    private static void train(Path folder) throws IOException {
        try (Platform platform = Platform.supervising(folder);
                HttpClient client = HttpClient.newHttpClient()) {
            var context = platform.start(
                    WebApplicationType.SERVLET,
                    Map.of("server.address", "127.0.0.1", "server.port", 0, "hangji.timers", "on"));
            WebServer server = ((ServletWebServerApplicationContext) context).getWebServer();
            for (String path : new String[] {"/api/health", "/sign-in", "/hangji.css", "/api/me", "/nothing"}) {
                client.send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://127.0.0.1:" + (server == null ? 0 : server.getPort()) + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException left) {
            System.err.println("临时目录没有删净：" + folder);
        }
    }
}

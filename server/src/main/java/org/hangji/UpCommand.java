package org.hangji;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.hangji.access.FirstAdministrators;
import org.hangji.shared.Acting;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** {@code up}: starts the platform and stays until it is told to stop. */
final class UpCommand {

    private UpCommand() {}

    static int run(Options options) {
        Platform platform = Platform.supervising(options.data());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            platform.close();
                            stopped.countDown();
                        },
                        "stop"));
        requireLoopback(platform.folder(), options);
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", options.host());
        properties.put("server.port", options.port());
        properties.put("hangji.timers", "on");
        properties.put(
                "hangji.demonstration",
                options.sample() != null || platform.folder().holdsSample());
        if (options.sample() != null) {
            properties.put("hangji.sample", options.sample());
        }
        var context = platform.start(WebApplicationType.SERVLET, properties);
        platform.watch();
        WebServer server = ((ServletWebServerApplicationContext) context).getWebServer();
        int port = server == null ? options.port() : server.getPort();
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        String address = "http://" + host + ":" + port;
        System.out.println("Hangji is ready: " + address);
        Acting.as(
                        Acting.system("setup"),
                        () -> context.getBean(FirstAdministrators.class).newKey())
                .ifPresent(key ->
                        System.out.println("这是一个新的平台，还没有账号。请打开这个一次性链接，设立三员和本单位：" + address + "/setup?key=" + key));
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static void requireLoopback(DataFolder folder, Options options) {
        boolean sample = options.sample() != null || folder.holdsSample();
        if (sample && !options.loopback()) {
            throw new StartFailure("样例数据里的账号口令是公开的，只能在本机（127.0.0.1）上启动；正式使用请换一个空的数据目录，不带 --sample。", null);
        }
        if (options.sample() != null && !folder.isNew() && !folder.holdsSample()) {
            throw new StartFailure("数据目录 " + folder.root() + " 里已有正式数据，不能再装入样例：请用 --data 指定一个空目录。", null);
        }
    }
}

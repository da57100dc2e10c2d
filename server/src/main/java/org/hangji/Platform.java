package org.hangji;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One running platform: its data folder, its database, its application context; closed in the right order. */
final class Platform implements AutoCloseable {

    private final DataFolder folder;
    private final boolean supervises;
    private @Nullable EmbeddedPostgres postgres;
    private @Nullable ConfigurableApplicationContext context;
    private @Nullable DatabaseWatch watch;

    private Platform(DataFolder folder, boolean supervises) {
        this.folder = folder;
        this.supervises = supervises;
    }

    /** For {@code up}: the only supervisor of the folder. */
    static Platform supervising(Path data) {
        DataFolder folder = DataFolder.at(data);
        if (!folder.supervise()) {
            throw new StartFailure("数据目录 " + folder.root() + " 正由另一个夯基进程使用：请先停止它，或用 --data 指定别的目录。", null);
        }
        return new Platform(folder, true);
    }

    /** For a command that may run beside the platform: uses its database where it is up, else starts and stops one. */
    static Platform beside(Path data) {
        DataFolder folder = DataFolder.at(data);
        if (folder.isNew() && DatabaseAddress.external(System.getenv()) == null) {
            throw new StartFailure("数据目录 " + folder.root() + " 里还没有数据：请先运行 ./hangji up。", null);
        }
        return new Platform(folder, folder.supervise());
    }

    DataFolder folder() {
        return folder;
    }

    ConfigurableApplicationContext start(WebApplicationType web, Map<String, Object> properties) {
        DatabaseAddress address = address();
        if (supervises) {
            Migrations.run(address);
        }
        return start(address, web, properties);
    }

    /** The context that runs; else one for a command, on the tables as an older version may have left them. */
    ConfigurableApplicationContext asItStands() {
        ConfigurableApplicationContext running = context;
        return running != null ? running : start(address(), WebApplicationType.NONE, Map.of("hangji.timers", "off"));
    }

    private DatabaseAddress address() {
        DatabaseAddress external = DatabaseAddress.external(System.getenv());
        return external != null ? external : DatabaseAddress.embedded(database(), folder);
    }

    private ConfigurableApplicationContext start(
            DatabaseAddress address, WebApplicationType web, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put("hangji.data", folder.root().toString());
        all.put("spring.main.lazy-initialization", web == WebApplicationType.NONE);
        SpringApplication application = new SpringApplicationBuilder(Hangji.class)
                .web(web)
                .properties(all)
                .initializers(
                        fresh -> ((GenericApplicationContext) fresh).registerBean(DatabaseAddress.class, () -> address))
                .initializers(fresh -> ((GenericApplicationContext) fresh).registerBean(DataFolder.class, () -> folder))
                .registerShutdownHook(false)
                .build();
        try {
            context = application.run();
        } catch (ApplicationContextException failure) {
            if (failure.getCause() instanceof PortInUseException taken) {
                throw new StartFailure("端口 " + taken.getPort() + " 已被别的程序占用：请用 --port 换一个，或先停止那个程序。", failure);
            }
            throw failure;
        }
        return context;
    }

    /** Looks after database and disk until the platform is closed. */
    void watch() {
        EmbeddedPostgres server = postgres;
        if (server != null && supervises) {
            watch = DatabaseWatch.over(folder.root(), server);
        }
    }

    /** The embedded database alone, started or adopted. */
    EmbeddedPostgres database() {
        EmbeddedPostgres known = postgres;
        if (known != null) {
            return known;
        }
        EmbeddedPostgres server = new EmbeddedPostgres(folder, binariesCache());
        postgres = server;
        server.start();
        return server;
    }

    private Path binariesCache() {
        String shared = System.getProperty("hangji.binaries");
        return shared != null ? Path.of(shared).toAbsolutePath() : folder.root().resolve("runtime");
    }

    @Override
    public synchronized void close() {
        DatabaseWatch watching = watch;
        watch = null;
        if (watching != null) {
            watching.close();
        }
        ConfigurableApplicationContext running = context;
        context = null;
        if (running != null) {
            running.close();
        }
        EmbeddedPostgres server = postgres;
        postgres = null;
        if (server != null && supervises) {
            server.stop();
        }
        folder.close();
    }
}

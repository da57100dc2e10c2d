package org.hangji.figure.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * All figures (数字目录): those that are built in, version 1 of each, from {@code resources/figures/*.yaml} in the order of
 * the file names; and the versions that were made in the browser since. The newest version answers, without a restart: at
 * once on the node that made it and within a second on the others.
 */
@Component
public class Catalogue {

    private static final long RECENT = Duration.ofSeconds(1).toNanos();

    /**
     * What is known: all versions by {@code id@version}, the newest of each by its id, up to where was read, and when it was
     * last compared with the database.
     */
    private record Known(Map<String, Definition> versions, Map<String, Definition> newest, long serial, long checked) {

        Known checkedAt(long instant) {
            return new Known(versions, newest, serial, instant);
        }

        Known with(List<FigureEditions.Kept> more, long instant) {
            Map<String, Definition> all = new LinkedHashMap<>(versions);
            Map<String, Definition> last = new LinkedHashMap<>(newest);
            more.forEach(kept -> {
                Definition definition = DefinitionText.read(kept.edition().yaml())
                        .getFirst()
                        .as(kept.edition().version());
                all.put(definition.head().edition(), definition);
                last.put(definition.head().id(), definition);
            });
            return new Known(all, last, more.getLast().serial(), instant);
        }
    }

    private final @Nullable FigureEditions editions;
    private final AtomicReference<Known> known;

    /** The built-in ones alone. */
    public Catalogue() {
        this(null);
    }

    @Autowired
    Catalogue(@Nullable FigureEditions editions) {
        this.editions = editions;
        Map<String, Definition> builtIn = new LinkedHashMap<>();
        Map<String, Definition> versions = new LinkedHashMap<>();
        for (Resource file : files()) {
            for (Definition definition : DefinitionText.read(text(file))) {
                if (builtIn.put(definition.head().id(), definition) != null) {
                    throw new IllegalArgumentException(
                            "two figures are called " + definition.head().id());
                }
                versions.put(definition.head().edition(), definition);
            }
        }
        this.known = new AtomicReference<>(new Known(versions, builtIn, 0, System.nanoTime() - RECENT));
    }

    /** The newest version of each. */
    public List<Definition> all() {
        return List.copyOf(known().newest().values());
    }

    /** The newest version of the figure with this id, or the version that {@code id@version} names; or a refusal. */
    public Definition require(String id) {
        Definition definition = find(id);
        if (definition == null) {
            throw Refusal.notFound("没有名为“" + id + "”的数字：请从数字目录里选择。");
        }
        return definition;
    }

    /** The same, or {@code null}. */
    public @Nullable Definition find(String id) {
        Known all = known();
        return id.contains("@") ? all.versions().get(id) : all.newest().get(id);
    }

    /** A part in the version in which it was made use of. */
    public Definition part(Formula.Part part) {
        return require(part.toString());
    }

    /** Where the rows behind a figure come from: its own, or those of the first figure of which it is made. */
    public Source rows(String id) {
        Definition definition = require(id);
        while (!definition.ofRows()) {
            definition = part(definition.parts().getFirst());
        }
        return definition.source();
    }

    /** All versions of a figure, the newest first. */
    public List<Definition> versions(String id) {
        return known().versions().values().stream()
                .filter(definition -> definition.head().id().equals(id))
                .sorted(Comparator.comparingInt(
                                (Definition definition) -> definition.head().version())
                        .reversed())
                .toList();
    }

    /** What is known is compared with the database at the next question. */
    public void forget() {
        known.updateAndGet(standing -> standing.checkedAt(System.nanoTime() - RECENT));
    }

    private Known known() {
        Known now = known.get();
        if (editions == null
                || System.nanoTime() - now.checked() < RECENT
                || !TransactionSynchronizationManager.isActualTransactionActive()) {
            return now;
        }
        long asked = System.nanoTime();
        List<FigureEditions.Kept> more = editions.after(now.serial());
        Known fresh = more.isEmpty() ? now.checkedAt(asked) : now.with(more, asked);
        // Where somebody forgot meanwhile, the next question looks again.
        known.compareAndSet(now, fresh);
        return fresh;
    }

    private static List<Resource> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:figures/*.yaml"))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

package org.hangji.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.hangji.sample.publication.SampleBulletin;
import org.hangji.sample.records.SampleRecords;
import org.hangji.sample.returns.SampleReturns;
import org.hangji.sample.round.SampleRound;
import org.hangji.shared.Acting;
import org.hangji.shared.PlatformClock;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The worked example (样例): its folder in the project, loaded once into an empty platform. */
@Component
public class Sample {

    /** Before anything of the example happened. */
    private static final Instant BEGINNING = Instant.parse("2023-01-01T00:00:00Z");

    /** The evening of the day on which the report was published. */
    private static final Instant PUBLISHED = Instant.parse("2023-11-17T14:00:00Z");

    private final SampleOrganization organization;
    private final SampleRound round;
    private final SampleRecords records;
    private final SampleReturns returns;
    private final SampleBulletin bulletin;

    Sample(
            SampleOrganization organization,
            SampleRound round,
            SampleRecords records,
            SampleReturns returns,
            SampleBulletin bulletin) {
        this.organization = organization;
        this.round = round;
        this.records = records;
        this.returns = returns;
        this.bulletin = bulletin;
    }

    /** Loads everything from {@code folder}, such as {@code samples/anyang-2023}. */
    public void load(Path folder) {
        Acting.as(Acting.system("sample"), () -> {
            PlatformClock.at(BEGINNING, () -> {
                organization.load(yaml(folder.resolve("organization.yaml")));
                return true;
            });
            long inspected = round.load(yaml(folder.resolve("round.yaml")));
            PlatformClock.at(PUBLISHED, () -> {
                records.load(yaml(folder.resolve("records.yaml")));
                return true;
            });
            returns.load(text(folder.resolve("duties.yaml")));
            bulletin.load(yaml(folder.resolve("bulletin.yaml")), inspected);
            return true;
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Map<String, Object> yaml(Path file) {
        try (var in = Files.newBufferedReader(file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

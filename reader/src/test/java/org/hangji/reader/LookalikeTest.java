package org.hangji.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hangji.reader.source.SourceText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bulletins of bureaus that do not exist, each written another way, beside what a person reads in them. */
@DisplayName("别的单位、别的写法的通报，读出的和人读的一样")
class LookalikeTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/hangji/reader/lookalike");

    static Stream<String> bulletins() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".expect"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bulletins")
    @DisplayName("读出的，不多不少")
    void reads(String name) throws Exception {
        List<String> lines = Files.readAllLines(FOLDER.resolve(name.replaceFirst("\\..*", ".expect")));
        Expectation expectation = new Expectation(lines, BulletinReader.read(SourceText.read(FOLDER.resolve(name))));
        List<String> faults = expectation.faults();
        System.out.printf(
                "%s: %d asked, %d faults %s%n", name, expectation.asked(), faults.size(), String.join("\n   ", faults));
        assertThat(faults).isEmpty();
    }
}

package org.hangji.document.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hangji.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds the Chinese fonts of this computer in the configured places, the first place first. */
@Component
class Fonts {

    private static final int DEPTH = 5;

    private final List<Path> places;

    Fonts(
            @Value("${hangji.fonts:${hangji.data}/fonts,/usr/share/fonts,/usr/local/share/fonts,/Library/Fonts}")
                    String places) {
        this.places = Stream.of(places.split(",")).map(Path::of).toList();
    }

    /** A file for every face; where a face has none, the text's. Refused where there is no Chinese font at all. */
    Map<Face, Path> faces() {
        Map<String, Path> files = new HashMap<>();
        places.forEach(place -> collect(place, files));
        Map<Face, Path> found = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            Stream.of(face.files())
                    .filter(files::containsKey)
                    .findFirst()
                    .ifPresent(name -> found.put(face, files.get(name)));
        }
        Path any = found.values().stream()
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(
                        "这台服务器没有可以放进 PDF 的中文字体：请安装软件包 fonts-arphic-gbsn00lp、fonts-arphic-gkai00mp、fonts-wqy-microhei（Debian：apt install 这三个名字），"
                                + "或把 simfang.ttf、simkai.ttf、simhei.ttf 放进 " + places.getFirst()
                                + "。Word 文件不受影响。"));
        for (Face face : Face.values()) {
            found.putIfAbsent(face, found.getOrDefault(Face.FANGSONG, any));
        }
        return found;
    }

    private static void collect(Path place, Map<String, Path> files) {
        if (!Files.isDirectory(place)) {
            return;
        }
        try (Stream<Path> found = Files.find(place, DEPTH, (path, attributes) -> attributes.isRegularFile())) {
            found.forEach(
                    path -> files.putIfAbsent(path.getFileName().toString().toLowerCase(Locale.ROOT), path));
        } catch (IOException | UncheckedIOException unreadable) {
            // A place that cannot be read has no fonts for us.
        }
    }
}

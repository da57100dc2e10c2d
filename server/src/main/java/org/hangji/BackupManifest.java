package org.hangji;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a backup holds (备份清单): each file with its size and SHA-256. It is written last, so that a backup without it is
 * known to be cut off.
 */
record BackupManifest(String takenAt, Map<String, Entry> entries) {

    /** One file. */
    record Entry(String sha256, long size) {}

    static final String NAME = "manifest.txt";
    private static final String FORMAT = "hangji-backup 1";

    static BackupManifest read(Path backup) {
        Path file = backup.resolve(NAME);
        if (!Files.exists(file)) {
            throw new StartFailure(backup + " 不是一份完整的备份：里面没有清单 " + NAME + "。", null);
        }
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 2 || !lines.getFirst().equals(FORMAT)) {
                throw new StartFailure(file + " 的格式不认识：它可能来自更新的版本。", null);
            }
            Map<String, Entry> entries = new LinkedHashMap<>();
            for (String line : lines.subList(2, lines.size())) {
                String[] words = line.split(" ", 3);
                entries.put(words[2], new Entry(words[0], Long.parseLong(words[1])));
            }
            return new BackupManifest(lines.get(1), entries);
        } catch (IOException | RuntimeException fault) {
            if (fault instanceof StartFailure known) {
                throw known;
            }
            throw new StartFailure(file + " 读不出来：备份已损坏，请换一份。", fault);
        }
    }

    void write(Path backup) throws IOException {
        List<String> lines = new ArrayList<>(List.of(FORMAT, takenAt));
        entries.forEach((path, entry) -> lines.add(entry.sha256() + " " + entry.size() + " " + path));
        Files.write(backup.resolve(NAME), lines);
        FileCopy.sync(backup.resolve(NAME));
    }
}

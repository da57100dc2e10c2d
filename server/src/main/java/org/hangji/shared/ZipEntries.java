package org.hangji.shared;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip archive looked through piece by piece (压缩包检查), so that a bomb is known before a library unpacks it whole. */
public final class ZipEntries {

    private static final int MOST_ENTRIES = 10_000;

    /** What unpacks to more than was allowed. */
    public static final class Bomb extends IOException {
        private Bomb() {
            super("unpacks to too much");
        }
    }

    /** Looks at what is unpacked while it passes. */
    public interface Onlooker {
        /** The next piece of an entry; {@code first} for its beginning. */
        void see(String name, boolean first, byte[] buffer, int length) throws IOException;
    }

    private ZipEntries() {}

    /**
     * The names of the entries.
     *
     * @param mostUnpacked bytes that all entries together may unpack to
     * @throws Bomb where they unpack to more, or are more than 10,000
     * @throws IOException where the archive is damaged or encrypted
     */
    public static Set<String> names(byte[] archive, long mostUnpacked) throws IOException {
        return names(archive, mostUnpacked, (name, first, buffer, length) -> {});
    }

    /** The same, while somebody looks on. */
    public static Set<String> names(byte[] archive, long mostUnpacked, Onlooker onlooker) throws IOException {
        Set<String> names = new HashSet<>();
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        // By the list at the archive's end, as the libraries read it; java.util.zip's stream cannot read our own
        // workbooks.
        try (ZipFile zip = ZipFile.builder().setByteArray(archive).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (names.add(entry.getName()) && names.size() > MOST_ENTRIES) {
                    throw new Bomb();
                }
                try (InputStream content = zip.getInputStream(entry)) {
                    boolean first = true;
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unpacked += read;
                        if (unpacked > mostUnpacked) {
                            throw new Bomb();
                        }
                        onlooker.see(entry.getName(), first, buffer, read);
                        first = false;
                    }
                }
            }
        } catch (IllegalArgumentException unreadableName) {
            throw new IOException(unreadableName);
        }
        return names;
    }
}

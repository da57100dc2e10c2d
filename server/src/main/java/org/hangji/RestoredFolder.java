package org.hangji;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A data folder made from a backup (恢复). Each file is compared with the backup's manifest while it is copied. */
final class RestoredFolder {

    /** By this file a data folder is known to hold a database; it comes last. */
    private static final String LAST = "postgres/PG_VERSION";

    private RestoredFolder() {}

    /** Copies the backup into an empty or new folder; answers how many files. */
    static long from(Path from, Path target) {
        Path backup = from.toAbsolutePath().normalize();
        BackupManifest manifest = BackupManifest.read(backup);
        try {
            if (Files.exists(target) && !BackupFolder.isEmptyFolder(target)) {
                throw new StartFailure("数据目录 " + target + " 不是空的，不能恢复到里面：请用 --data 指定一个空的或新的目录。", null);
            }
            Files.createDirectories(target);
            List<String> paths = new ArrayList<>(manifest.entries().keySet());
            paths.sort(Comparator.comparing(LAST::equals));
            for (String path : paths) {
                copy(backup, target, path, manifest.entries());
            }
            DatabaseCopy.complete(target.resolve("postgres"));
            restrict(target.resolve("postgres"));
            return paths.size();
        } catch (IOException fault) {
            throw new StartFailure("恢复没有完成：" + fault.getMessage() + "。请检查磁盘空间和写权限，清空 " + target + " 后重试。", fault);
        }
    }

    private static void copy(Path backup, Path target, String path, Map<String, BackupManifest.Entry> entries)
            throws IOException {
        Path source = backup.resolve(path).normalize();
        Path wanted = target.resolve(path).normalize();
        if (!source.startsWith(backup) || !wanted.startsWith(target)) {
            throw new StartFailure("备份清单里的路径 " + path + " 指到了备份之外，这份备份不可信。", null);
        }
        if (!Files.exists(source)) {
            throw new StartFailure("备份里缺少文件 " + path + "：备份已损坏，请换一份。", null);
        }
        if (!FileCopy.copy(source, wanted).equals(entries.get(path))) {
            throw new StartFailure("备份里的文件 " + path + " 与备份时的摘要不符：备份已损坏，请换一份。", null);
        }
    }

    /** PostgreSQL refuses a folder that others may read. */
    private static void restrict(Path postgres) throws IOException {
        try (Stream<Path> folders = Files.walk(postgres)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }
}

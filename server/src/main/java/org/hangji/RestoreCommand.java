package org.hangji;

import java.nio.file.Path;
import java.util.Map;

/** {@code restore FROM --data DIR}: puts a backup into an empty folder and verifies it there. */
final class RestoreCommand {

    private RestoreCommand() {}

    static int run(Options options) {
        if (options.words().size() != 1) {
            throw new StartFailure("用法：hangji restore 备份目录 --data 空目录", null);
        }
        Path target = options.data().toAbsolutePath().normalize();
        long files = RestoredFolder.from(Path.of(options.words().getFirst()), target);
        System.out.println("已恢复 " + files + " 个文件到 " + target + "，每个文件的摘要都与备份时相同；正在核对数据…");
        String takenAt =
                BackupManifest.read(Path.of(options.words().getFirst())).takenAt();
        try (Platform platform = Platform.beside(target)) {
            int status = VerifyCommand.report(platform, System.out, false);
            Logbook.write(
                    platform,
                    "restore",
                    target.getFileName().toString(),
                    Map.of("files", Long.toString(files), "takenAt", takenAt));
            return status;
        }
    }
}

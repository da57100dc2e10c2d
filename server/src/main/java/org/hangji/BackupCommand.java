package org.hangji;

import java.nio.file.Path;
import java.util.Map;

/** {@code backup TO}: a copy of database and files, taken while the platform runs. */
final class BackupCommand {

    private BackupCommand() {}

    static int run(Options options) {
        if (options.words().size() != 1) {
            throw new StartFailure("用法：hangji backup 目标目录 [--data 目录]", null);
        }
        if (DatabaseAddress.external(System.getenv()) != null) {
            throw new StartFailure("数据库在另外的服务器上：请用它自己的备份工具（pg_basebackup、pg_dump）备份数据库，并另行复制数据目录。", null);
        }
        Path target = Path.of(options.words().getFirst());
        try (Platform platform = Platform.beside(options.data())) {
            BackupFolder backup = BackupFolder.create(target, platform.folder().root());
            backup.fill(platform.folder(), platform.database());
            Logbook.write(
                    platform,
                    "backup",
                    backup.root().getFileName().toString(),
                    Map.of("files", Integer.toString(backup.files()), "takenAt", backup.takenAt()));
            System.out.println("备份完成：" + backup.root() + "，" + backup.files() + " 个文件，"
                    + (backup.bytes() + (1 << 20) - 1 >> 20) + " MB。恢复用 ./hangji restore " + target + " --data 空目录");
            return 0;
        }
    }
}

package org.hangji.evidence;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.hangji.audit.SelfCheck;
import org.hangji.evidence.content.ContentFolder;
import org.hangji.shared.Database;
import org.springframework.stereotype.Component;

/** Whether every file that a row names lies in the data folder with the bytes of its digest. */
@Component
class FileCheck implements SelfCheck {

    private record Kept(String sha256, String name) {}

    private final Database database;
    private final ContentFolder folder;

    FileCheck(Database database, ContentFolder folder) {
        this.database = database;
        this.folder = folder;
    }

    @Override
    public Result check() {
        List<Kept> files = database.sql(
                        "select distinct on (sha256) sha256, file_name from evidence.file order by sha256, id")
                .query((row, number) -> new Kept(row.getString("sha256"), row.getString("file_name")))
                .list();
        List<String> differences = new ArrayList<>();
        for (Kept file : files) {
            if (!Files.exists(folder.file(file.sha256()))) {
                differences.add("证据文件“" + file.name() + "”（" + file.sha256() + "）在数据目录里找不到了。");
            } else if (!folder.holds(file.sha256())) {
                differences.add("证据文件“" + file.name() + "”（" + file.sha256() + "）的内容与它的摘要不符：文件被改动过。");
            }
        }
        return new Result("证据文件", files.size(), differences);
    }
}

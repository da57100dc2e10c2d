package org.hangji.ledger.designing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.definition.DefinitionText;
import org.hangji.ledger.definition.DefinitionWriter;
import org.hangji.shared.Acting;
import org.hangji.shared.Database;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of definitions, each seen by whoever writes it. */
@Repository
@Transactional
class DesignStore {

    private final Database database;
    private final Clock clock;

    DesignStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The caller's drafts, the last one first. */
    List<Design> own() {
        return database.sql(
                        "select id, ledger, base, words from ledger.design order by changed_at desc, id desc limit 50")
                .query(DesignStore::read)
                .list();
    }

    Design require(long id) {
        return database.sql("select id, ledger, base, words from ledger.design where id = ?")
                .param(id)
                .query(DesignStore::read)
                .optional()
                .orElseThrow(() -> Refusal.notFound("没有编号为 " + id + " 的草稿：它可能已经发布，或是别人的。"));
    }

    long add(@Nullable String ledger, int base, Map<String, Object> words) {
        return database.sql("""
                        insert into ledger.design (person, ledger, base, words, changed_at) values (?, ?, ?, ?, ?)
                        returning id""")
                .param(Acting.current().person())
                .param(ledger)
                .param(base)
                .param(DefinitionWriter.yaml(words))
                .param(now())
                .query(Long.class)
                .single();
    }

    void save(Design design) {
        String words = DefinitionWriter.yaml(design.words());
        if (words.length() > DefinitionText.MOST) {
            throw Refusal.invalid("name", "length", "这份草稿太长，存不下：请删去一些选项或字段。");
        }
        database.sql("update ledger.design set words = ?, changed_at = ? where id = ?")
                .params(words, now(), design.id())
                .update();
    }

    void remove(long id) {
        database.sql("delete from ledger.design where id = ?").param(id).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Design read(ResultSet row, int number) throws SQLException {
        return new Design(
                row.getLong("id"),
                row.getString("ledger"),
                row.getInt("base"),
                DefinitionText.plain(row.getString("words")));
    }
}

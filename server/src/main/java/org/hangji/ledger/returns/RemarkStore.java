package org.hangji.ledger.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hangji.ledger.ReturnKey;
import org.hangji.shared.Database;
import org.springframework.stereotype.Repository;

/** Remarks at entries of returns. */
@Repository
class RemarkStore {

    /** Who takes each remark with the digest that its row carries. */
    interface Reader {
        void accept(String label, String recomputed, String carried);
    }

    private final Database database;

    RemarkStore(Database database) {
        this.database = database;
    }

    /** What stands: the newest of each cell, without those that were taken back. */
    List<ReturnRemark> standing(ReturnKey key) {
        return database.sql("""
                        select * from (select distinct on (entry, field) * from ledger.return_remark
                            where duty = ? and unit = ? and first_day = ? order by entry, field, id desc) r
                        where r.remark <> '' order by r.entry, r.field
                        """)
                .params(key.duty(), key.unit(), key.first())
                .query(RemarkStore::remark)
                .list();
    }

    void append(ReturnRemark remark) {
        database.sql("""
                        insert into ledger.return_remark (duty, unit, unit_path, first_day, entry, version, field, remark,
                            recorded_at, recorded_by, recorded_by_name, digest)
                        values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        remark.duty(),
                        remark.unit(),
                        remark.unitPath(),
                        remark.first(),
                        remark.entry(),
                        remark.version(),
                        remark.field(),
                        remark.remark(),
                        remark.at().atOffset(ZoneOffset.UTC),
                        remark.person(),
                        remark.personName(),
                        remark.digest())
                .update();
    }

    void each(Reader reader) {
        database.sql("select * from ledger.return_remark order by id").query(row -> {
            ReturnRemark remark = remark(row, 0);
            reader.accept("报表批注 %d".formatted(row.getLong("id")), remark.digest(), row.getString("digest"));
        });
    }

    private static ReturnRemark remark(ResultSet row, int number) throws SQLException {
        return new ReturnRemark(
                row.getLong("duty"),
                row.getString("unit"),
                row.getString("unit_path"),
                row.getObject("first_day", LocalDate.class),
                row.getLong("entry"),
                row.getInt("version"),
                row.getString("field"),
                row.getString("remark"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getLong("recorded_by"),
                row.getString("recorded_by_name"));
    }
}

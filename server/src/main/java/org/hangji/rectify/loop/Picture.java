package org.hangji.rectify.loop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.hangji.shared.Database;
import org.jspecify.annotations.Nullable;

/**
 * How a finding stands, part by part under the word of the field for it: as its events tell it, or as the tables keep it.
 *
 * @param number number of the finding
 */
record Picture(String number, Map<String, @Nullable Object> parts) {

    private static final String KEPT = """
            select id, number, version, state, outcome, proposed, verified_by, withdrawn, unit, rectifier, leader, verifier,
                deadline, first_deadline, due, extension
            from rectify.finding where id > ? order by id limit ?
            """;

    /** As the events tell it. */
    static Picture told(String number, Matter matter) {
        Picture picture = new Picture(number, new LinkedHashMap<>());
        Standing standing = matter.standing();
        Standing.Claimed claimed = standing instanceof Standing.Claimed known ? known : null;
        Matter.Assignment assigned = matter.assignment();
        picture.put("版本", matter.version());
        picture.put("状态", standing.state().name());
        picture.put(
                "结果",
                standing instanceof Standing.Closed closed ? closed.outcome().name() : null);
        picture.put("申请的结果", claimed == null ? null : claimed.proposed().name());
        picture.put("核查人（已核查）", claimed == null ? null : claimed.verifiedBy());
        picture.put("撤回", matter.withdrawn());
        picture.put("单位", assigned == null ? null : assigned.unit());
        picture.put("整改责任人", assigned == null ? null : assigned.rectifier());
        picture.put("责任领导", assigned == null ? null : assigned.leader());
        picture.put("核查人", assigned == null ? null : assigned.verifier());
        picture.put("期限", matter.deadline());
        picture.put("最初期限", matter.firstDeadline());
        picture.put("计时", matter.due());
        picture.put(
                "待批延期", matter.extension() == null ? null : matter.extension().deadline());
        matter.measures()
                .all()
                .forEach(measure -> picture.measure(
                        measure.number(),
                        measure.text(),
                        measure.state().name(),
                        measure.answer(),
                        measure.deadline(),
                        measure.rectifier()));
        return picture;
    }

    /** As the tables keep those that follow {@code after}, by id. */
    static SequencedMap<Long, Picture> kept(Database database, long after, int most) {
        SequencedMap<Long, Picture> all = new LinkedHashMap<>();
        database.sql(KEPT)
                .params(after, most)
                .query((row, index) -> all.put(row.getLong("id"), kept(row)))
                .list();
        if (!all.isEmpty()) {
            database.sql("select * from rectify.measure where finding between ? and ? order by finding, number")
                    .params(all.firstEntry().getKey(), all.lastEntry().getKey())
                    .query((row, index) -> measure(all, row))
                    .list();
        }
        return all;
    }

    private static Picture kept(ResultSet row) throws SQLException {
        Picture picture = new Picture(row.getString("number"), new LinkedHashMap<>());
        picture.put("版本", row.getInt("version"));
        picture.put("状态", row.getString("state"));
        picture.put("结果", row.getString("outcome"));
        picture.put("申请的结果", row.getString("proposed"));
        picture.put("核查人（已核查）", row.getObject("verified_by", Long.class));
        picture.put("撤回", row.getBoolean("withdrawn"));
        picture.put("单位", row.getString("unit"));
        picture.put("整改责任人", row.getObject("rectifier", Long.class));
        picture.put("责任领导", row.getObject("leader", Long.class));
        picture.put("核查人", row.getObject("verifier", Long.class));
        picture.put("期限", row.getObject("deadline", LocalDate.class));
        picture.put("最初期限", row.getObject("first_deadline", LocalDate.class));
        picture.put("计时", row.getObject("due", LocalDate.class));
        picture.put("待批延期", row.getObject("extension", LocalDate.class));
        return picture;
    }

    private static boolean measure(Map<Long, Picture> all, ResultSet row) throws SQLException {
        Picture picture = all.get(row.getLong("finding"));
        if (picture != null) {
            picture.measure(
                    row.getInt("number"),
                    row.getString("text"),
                    row.getString("state"),
                    row.getString("answer"),
                    row.getObject("deadline", LocalDate.class),
                    row.getObject("rectifier", Long.class));
        }
        return true;
    }

    private void put(String part, @Nullable Object value) {
        parts.put(part, value);
    }

    private void measure(
            int of, String text, String state, String answer, @Nullable LocalDate deadline, @Nullable Long rectifier) {
        put("措施 " + of + " 的内容", text);
        put("措施 " + of + " 的状态", state);
        put("措施 " + of + " 的完成情况", answer);
        put("措施 " + of + " 的期限", deadline);
        put("措施 " + of + " 的责任人", rectifier);
    }

    /** The words for what differs, those of both counted. */
    List<String> differentFrom(Picture other) {
        List<String> different = new ArrayList<>();
        Stream.concat(parts.keySet().stream(), other.parts.keySet().stream())
                .distinct()
                .filter(part -> !Objects.equals(parts.get(part), other.parts.get(part)))
                .forEach(different::add);
        return different;
    }
}

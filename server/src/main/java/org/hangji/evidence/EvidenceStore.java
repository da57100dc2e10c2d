package org.hangji.evidence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hangji.evidence.content.Content;
import org.hangji.shared.Acting;
import org.hangji.shared.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class EvidenceStore {

    /** How often the same bytes, or a picture that looks the same, lie elsewhere. */
    record Uses(long same, long alike) {}

    private static final String COLUMNS = """
            id, subject_type, subject_id, part, purpose, sha256, file_name, media_type, size, taken_at, latitude,
            longitude, recorded_at, recorded_by, recorded_by_name, later, has_thumbnail, warnings
            """;

    private final Database database;

    EvidenceStore(Database database) {
        this.database = database;
    }

    EvidenceFile insert(
            Subject subject,
            String part,
            Purpose purpose,
            String sha256,
            Content content,
            List<Warning> warnings,
            Acting acting,
            Instant now) {
        return database.sql("""
                        insert into evidence.file (subject_type, subject_id, part, purpose, sha256, file_name, media_type,
                            size, taken_at, latitude, longitude, picture_hash, has_thumbnail, warnings, recorded_at,
                            recorded_by, recorded_by_name)
                        values (:type, :id, :part, :purpose, :sha256, :name, :media, :size, :taken, :latitude, :longitude,
                            :picture, :thumbnail, coalesce(string_to_array(nullif(:warnings, ''), ','), '{}'), :at, :by, :byName)
                        returning\s
                        """ + COLUMNS)
                .param("type", subject.type())
                .param("id", subject.id())
                .param("part", part)
                .param("purpose", purpose.name())
                .param("sha256", sha256)
                .param("name", content.fileName())
                .param("media", content.type().mediaType())
                .param("size", content.size())
                .param("taken", at(content.shot().takenAt()))
                .param("latitude", content.shot().latitude())
                .param("longitude", content.shot().longitude())
                .param("picture", content.pictureHash())
                .param("thumbnail", content.thumbnail().isPresent())
                .param(
                        "warnings",
                        String.join(",", warnings.stream().map(Warning::name).toList()))
                .param("at", at(now))
                .param("by", acting.person() == 0 ? null : acting.person())
                .param("byName", acting.name())
                .query(EvidenceStore::file)
                .single();
    }

    List<EvidenceFile> of(Subject subject) {
        return database.sql("select " + COLUMNS
                        + " from evidence.file where subject_type = ? and subject_id = ? order by recorded_at, id")
                .params(subject.type(), subject.id())
                .query(EvidenceStore::file)
                .list();
    }

    Optional<EvidenceFile> byId(long id) {
        return database.sql("select " + COLUMNS + " from evidence.file where id = ?")
                .param(id)
                .query(EvidenceStore::file)
                .optional();
    }

    Uses usesElsewhere(String sha256, @Nullable Long pictureHash, Subject own) {
        return database.sql(
                        "select same, alike from evidence.uses_elsewhere(:sha256, cast(:picture as bigint), :type, :id)")
                .param("sha256", sha256)
                .param("picture", pictureHash)
                .param("type", own.type())
                .param("id", own.id())
                .query((row, number) -> new Uses(row.getLong("same"), row.getLong("alike")))
                .single();
    }

    List<Subject> otherUses(EvidenceFile file) {
        return database.sql("""
                        select distinct subject_type, subject_id from evidence.file
                        where sha256 = :sha256 and (subject_type, subject_id) <> (:type, :id)
                        order by subject_type, subject_id
                        """)
                .param("sha256", file.sha256())
                .param("type", file.subject().type())
                .param("id", file.subject().id())
                .query((row, number) -> new Subject(row.getString("subject_type"), row.getString("subject_id")))
                .list();
    }

    void freeze(Subject subject, boolean frozen, Acting acting, Instant now) {
        database.sql("""
                        insert into evidence.freezing (subject_type, subject_id, frozen, recorded_at, recorded_by)
                        values (:type, :id, :frozen, :at, :by)
                        """)
                .param("type", subject.type())
                .param("id", subject.id())
                .param("frozen", frozen)
                .param("at", at(now))
                .param("by", acting.person() == 0 ? null : acting.person())
                .update();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static EvidenceFile file(ResultSet row, int number) throws SQLException {
        OffsetDateTime taken = row.getObject("taken_at", OffsetDateTime.class);
        Double latitude = row.getObject("latitude", Double.class);
        Double longitude = row.getObject("longitude", Double.class);
        boolean later = row.getBoolean("later");
        return new EvidenceFile(
                row.getLong("id"),
                new Subject(row.getString("subject_type"), row.getString("subject_id")),
                row.getString("part"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("sha256"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                taken == null ? null : taken.toInstant(),
                latitude == null || longitude == null ? null : new Place(latitude, longitude),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getLong("recorded_by"),
                row.getString("recorded_by_name"),
                later,
                row.getBoolean("has_thumbnail"),
                warnings(row.getArray("warnings"), later));
    }

    private static List<Warning> warnings(Array names, boolean later) throws SQLException {
        List<Warning> warnings = new ArrayList<>();
        for (String name : (String[]) names.getArray()) {
            warnings.add(Warning.valueOf(name));
        }
        if (later) {
            warnings.add(Warning.LATER_ADDITION);
        }
        return warnings;
    }
}

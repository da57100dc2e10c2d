package org.hangji.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hangji.organization.Person;
import org.hangji.shared.Database;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Accounts with their holders and grants, for the pages of the administrators. */
@Repository
class AccountDirectory {

    private static final String ACCOUNTS = """
            select a.id, a.name, a.person, organization.person_name(a.person) as holder,
                coalesce(organization.unit_name(p.unit), '') as unit_name, p.active,
                a.password_hash <> '' as has_password, a.locked_until, a.disabled, a.invitation_until
            from access.account a join organization.person p on p.id = a.person
            """;

    private static final String GRANTS = """
            select g.id, g.account, g.role, g.unit, coalesce(organization.unit_name(g.unit), g.unit) as unit_name,
                g.granted_by, g.granted_at
            from access.granted g where g.revoked_at is null
            """;

    private final Database database;

    AccountDirectory(Database database) {
        this.database = database;
    }

    /** Accounts whose name, holder or unit holds {@code text}; at most 500. */
    List<AccountView> search(String text) {
        Map<Long, List<AccountView.GrantView>> grants = new LinkedHashMap<>();
        database.sql(GRANTS + " order by g.id")
                .query((row, number) -> grants.computeIfAbsent(row.getLong("account"), id -> new ArrayList<>())
                        .add(grant(row)))
                .list();
        return database.sql(ACCOUNTS + """
                        where :text = '' or a.name ilike :like or p.name ilike :like
                            or organization.unit_name(p.unit) ilike :like
                        order by a.disabled, p.unit, a.name limit 500
                        """)
                .param("text", text)
                .param(
                        "like",
                        "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .query((row, number) -> account(row, grants.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    Optional<AccountView> byName(String name) {
        List<AccountView.GrantView> grants = database.sql(
                        GRANTS + " and g.account = (select id from access.account where name = ?) order by g.id")
                .param(name)
                .query((row, number) -> grant(row))
                .list();
        return database.sql(ACCOUNTS + "where a.name = ?")
                .param(name)
                .query((row, number) -> account(row, grants))
                .optional();
    }

    /** People in post who have no account yet; at most 500. */
    List<Person> withoutAccount() {
        return database.sql("""
                        select p.id, p.name, p.unit, coalesce(organization.unit_name(p.unit), '') as unit_name, p.post
                        from organization.person p
                        where p.active and not exists (select from access.account a where a.person = p.id)
                        order by p.unit, p.id limit 500
                        """)
                .query((row, number) -> new Person(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getString("unit_name"),
                        row.getString("post"),
                        true))
                .list();
    }

    private static AccountView account(ResultSet row, List<AccountView.GrantView> grants) throws SQLException {
        return new AccountView(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("person"),
                row.getString("holder"),
                row.getString("unit_name"),
                row.getBoolean("active"),
                row.getBoolean("has_password"),
                instant(row, "locked_until"),
                row.getBoolean("disabled"),
                instant(row, "invitation_until"),
                grants);
    }

    private static AccountView.GrantView grant(ResultSet row) throws SQLException {
        return new AccountView.GrantView(
                row.getLong("id"),
                Role.valueOf(row.getString("role")),
                row.getString("unit"),
                row.getString("unit_name"),
                row.getString("granted_by"),
                row.getObject("granted_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

package org.hangji.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hangji.shared.Acting;
import org.hangji.shared.Database;
import org.hangji.shared.Grant;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {

    private static final String COLUMNS = """
            select id, name, person, password_hash, must_change, failures, locked_until, disabled, password_set_at
            from access.account
            """;

    /** The holder with his grants as two lists of the same length. */
    private static final String ACTING = """
            select p.id as person, a.name as account, p.name, u.code as unit, u.path as unit_path, u.name as unit_name,
                g.roles, g.paths
            from access.account a join organization.person p on p.id = a.person
                join organization.unit u on u.code = p.unit
                cross join lateral (
                    select coalesce(array_agg(d.role order by d.id), '{}') as roles,
                        coalesce(array_agg(o.path::text order by d.id), '{}') as paths
                    from access.granted d join organization.unit o on o.code = d.unit
                    where d.account = a.id and d.revoked_at is null) g
            """;

    private final Database database;

    AccountStore(Database database) {
        this.database = database;
    }

    Optional<Account> byName(String name) {
        return database.sql(COLUMNS + "where name = ?")
                .param(name)
                .query(AccountStore::account)
                .optional();
    }

    /** The same, kept for this transaction: whoever else decides about the account waits. */
    Optional<Account> byNameAlone(String name) {
        return database.sql(COLUMNS + "where name = ? for update")
                .param(name)
                .query(AccountStore::account)
                .optional();
    }

    /** Keeps all accounts of a person for this transaction, so that two grants do not pass each other by. */
    void keepHolder(long person) {
        database.sql("select id from access.account where person = ? order by id for update")
                .param(person)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** Who the account's holder is, with all grants that stand; empty where the account is disabled. */
    Optional<Acting> acting(String account, String address) {
        return database.sql(ACTING + "where a.name = ? and not a.disabled")
                .param(account)
                .query((row, number) -> acting(row, address))
                .optional();
    }

    /** The same for a token that still holds, in one statement outside a transaction, since every call of a program asks it. */
    Optional<Acting> actingByToken(String hash, Instant now, String address) {
        return database.apart("select * from access.acting_by_token(?, ?)")
                .params(hash, at(now))
                .query((row, number) -> acting(row, address))
                .optional();
    }

    private static Acting acting(ResultSet row, String address) throws SQLException {
        String[] roles = (String[]) row.getArray("roles").getArray();
        String[] paths = (String[]) row.getArray("paths").getArray();
        List<Grant> grants = new ArrayList<>();
        for (int i = 0; i < roles.length; i++) {
            grants.add(new Grant(Role.valueOf(roles[i]), paths[i]));
        }
        return new Acting(
                row.getLong("person"),
                row.getString("account"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("unit_path"),
                row.getString("unit_name"),
                grants,
                address);
    }

    /** The new account's number; empty where the name was taken, perhaps just now by somebody else. */
    Optional<Long> insert(String name, long person, Instant now) {
        return database.sql("""
                        insert into access.account (name, person, created_at) values (?, ?, ?)
                        on conflict (name) do nothing returning id
                        """).params(name, person, at(now)).query(Long.class).optional();
    }

    void grant(long account, Role role, String unit, String by, Instant now) {
        database.sql("""
                        insert into access.granted (account, role, unit, granted_by, granted_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """).params(account, role.name(), unit, by, at(now)).update();
    }

    void setPassword(long account, String hash, boolean mustChange, Instant now) {
        database.sql("""
                        update access.account set password_hash = ?, must_change = ?, password_set_at = ?, failures = 0,
                            locked_until = null where id = ?
                        """).params(hash, mustChange, at(now), account).update();
        database.sql("insert into access.password_history (account, hash, set_at) values (?, ?, ?)")
                .params(account, hash, at(now))
                .update();
    }

    /** Sets the digest of the one-time link that is out, or takes it back where it is null. */
    void setInvitation(long account, @Nullable String hash, @Nullable Instant until) {
        database.sql("update access.account set invitation_hash = :hash, invitation_until = :until where id = :id")
                .param("hash", hash)
                .param("until", until == null ? null : at(until))
                .param("id", account)
                .update();
    }

    Optional<Account> byInvitation(String hash, Instant now) {
        return database.sql(COLUMNS + "where invitation_hash = ? and invitation_until > ? and not disabled")
                .params(hash, at(now))
                .query(AccountStore::account)
                .optional();
    }

    /** The account for which a key was given out; of two who bring it at once the second finds none. */
    Optional<Account> takeInvitation(String hash, Instant now) {
        Optional<Account> invited = database.sql(
                        COLUMNS + "where invitation_hash = ? and invitation_until > ? and not disabled for update")
                .params(hash, at(now))
                .query(AccountStore::account)
                .optional();
        invited.ifPresent(account -> setInvitation(account.id(), null, null));
        return invited;
    }

    void setDisabled(long account, boolean disabled) {
        database.sql("update access.account set disabled = ? where id = ?")
                .params(disabled, account)
                .update();
    }

    /** Takes a grant back; answers what it was, empty where it does not stand. */
    Optional<String> revoke(long account, long grant, String by, String reason, Instant now) {
        return database.sql("""
                        update access.granted set revoked_at = ?, revoked_by = ?, reason = ?
                        where id = ? and account = ? and revoked_at is null returning role || ' ' || unit
                        """)
                .params(at(now), by, reason, grant, account)
                .query(String.class)
                .optional();
    }

    /** Roles that the holder of an account has, through this account or another of his. */
    List<Role> rolesOfHolder(long person) {
        return database.sql("""
                        select distinct g.role from access.granted g join access.account a on a.id = g.account
                        where a.person = ? and g.revoked_at is null
                        """)
                .param(person)
                .query((row, number) -> Role.valueOf(row.getString("role")))
                .list();
    }

    /** The hashes of the last passwords, the newest first. */
    List<String> lastPasswords(long account, int count) {
        return database.sql("select hash from access.password_history where account = ? order by set_at desc limit ?")
                .params(account, count)
                .query((row, number) -> row.getString("hash"))
                .list();
    }

    boolean isEmpty() {
        return database.sql("select not exists (select from access.account)")
                .query(Boolean.class)
                .single();
    }

    void addSetupKey(String hash, Instant now) {
        database.sql("insert into access.setup_key (hash, created_at) values (?, ?)")
                .params(hash, at(now))
                .update();
    }

    /** Whether this key was given out; no second one passes before the transaction ends. */
    boolean holdsSetupKey(String hash) {
        database.sql("select pg_advisory_xact_lock(hashtext('access.setup'))")
                .query()
                .singleRow();
        return database.sql("select exists (select from access.setup_key where hash = ?)")
                .param(hash)
                .query(Boolean.class)
                .single();
    }

    void addToken(String hash, long account, Instant now, Instant until) {
        database.sql("insert into access.token (hash, account, created_at, expires_at) values (?, ?, ?, ?)")
                .params(hash, account, at(now), at(until))
                .update();
    }

    void setFailures(long account, int failures, @Nullable Instant lockedUntil) {
        database.sql("update access.account set failures = :failures, locked_until = :until where id = :id")
                .param("failures", failures)
                .param("until", lockedUntil == null ? null : at(lockedUntil))
                .param("id", account)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        OffsetDateTime locked = row.getObject("locked_until", OffsetDateTime.class);
        OffsetDateTime set = row.getObject("password_set_at", OffsetDateTime.class);
        return new Account(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("person"),
                row.getString("password_hash"),
                row.getBoolean("must_change"),
                row.getInt("failures"),
                locked == null ? null : locked.toInstant(),
                row.getBoolean("disabled"),
                set == null ? "" : set.toInstant().toString());
    }
}

package org.hangji;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is and who asks.
 *
 * @param url JDBC address
 */
record DatabaseAddress(String url, String owner, String ownerPassword, String application, String applicationPassword) {

    /** A PostgreSQL server named by the environment, or {@code null} where the embedded one is wanted. */
    static @Nullable DatabaseAddress external(Map<String, String> environment) {
        String url = environment.get("HANGJI_DATABASE_URL");
        if (url == null || url.isBlank()) {
            return null;
        }
        return new DatabaseAddress(
                url,
                environment.getOrDefault("HANGJI_DATABASE_OWNER", DatabaseRole.OWNER.roleName()),
                environment.getOrDefault("HANGJI_DATABASE_OWNER_PASSWORD", ""),
                environment.getOrDefault("HANGJI_DATABASE_APP", DatabaseRole.APPLICATION.roleName()),
                environment.getOrDefault("HANGJI_DATABASE_APP_PASSWORD", ""));
    }

    static DatabaseAddress embedded(EmbeddedPostgres postgres, DataFolder folder) {
        return new DatabaseAddress(
                postgres.url(),
                DatabaseRole.OWNER.roleName(),
                folder.secret(DatabaseRole.OWNER.roleName()),
                DatabaseRole.APPLICATION.roleName(),
                folder.secret(DatabaseRole.APPLICATION.roleName()));
    }
}

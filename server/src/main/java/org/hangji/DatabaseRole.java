package org.hangji;

/** The roles under which the platform talks to its database. */
enum DatabaseRole {
    /** Owns schemas and tables; used for migrations and additive definitions only, never to serve a request. */
    OWNER("hangji_owner", "bypassrls"),
    /** Serves requests: no definitions, no change of facts, and every row passes a policy. */
    APPLICATION("hangji_app", "nobypassrls");

    private final String roleName;
    private final String attributes;

    DatabaseRole(String roleName, String attributes) {
        this.roleName = roleName;
        this.attributes = attributes;
    }

    String roleName() {
        return roleName;
    }

    String attributes() {
        return attributes;
    }
}

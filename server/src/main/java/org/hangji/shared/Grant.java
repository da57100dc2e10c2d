package org.hangji.shared;

/**
 * A role over a subtree of units (授权).
 *
 * @param role what may be done
 * @param path the unit's place in the tree, from the top, as an ltree path: {@code u410500JT.u410581JT}
 */
public record Grant(Role role, String path) {

    /** Whether a unit with this path lies in the granted subtree. */
    public boolean covers(String unitPath) {
        return unitPath.equals(path) || unitPath.startsWith(path + ".");
    }
}

package org.hangji.audit;

import java.util.List;

/**
 * Anything else that a module can recompute (自检), offered as a bean: published figures, files under their digest. Runs in
 * verification's read-only transaction, as the platform.
 */
public interface SelfCheck {

    /**
     * What came out.
     *
     * @param name what was checked: {@code 已发布的数字}
     * @param count how many things were checked
     * @param differences a Chinese sentence each, empty where all agree
     */
    record Result(String name, long count, List<String> differences) {
        public Result {
            differences = List.copyOf(differences);
        }
    }

    Result check();

    /** The same, by a check that can take a short cut or says how far it has come. */
    default Result check(Extent extent) {
        return check();
    }
}

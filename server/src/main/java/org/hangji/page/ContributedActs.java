package org.hangji.page;

import java.util.List;
import java.util.Map;

/**
 * Offers acts for things that stand upstream (由别处提供的办理): a bean of the module that does them. The page that shows a thing asks all
 * such beans and never knows who answered.
 */
public interface ContributedActs {

    /**
     * What the acting person may do with a thing.
     *
     * @param kind what it is: {@code figure}
     * @param about what is known of it, by name: for a figure {@code figure, scope, object, from, to}
     */
    List<ContributedAct> on(String kind, Map<String, String> about);
}

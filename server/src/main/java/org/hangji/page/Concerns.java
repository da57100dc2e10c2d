package org.hangji.page;

import java.util.List;
import java.util.Map;

/**
 * Says what concerns a thing that stands upstream (与此有关的事): a bean of the module that knows. The page that shows the thing asks all
 * such beans and never knows who answered.
 */
public interface Concerns {

    /**
     * What the acting person should know with this thing, as sentences with links; nothing where there is nothing.
     *
     * @param kind what it is: {@code figure}, {@code ledger}, {@code entry}
     * @param about what is known of it, by name
     */
    List<Watched> about(String kind, Map<String, String> about);
}

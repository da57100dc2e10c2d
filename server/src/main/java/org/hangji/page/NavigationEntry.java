package org.hangji.page;

import java.util.List;
import org.hangji.shared.Acting;

/**
 * A word in the bar on top (导航). Each module offers its own as a bean.
 *
 * @param order place from the left
 * @param key message key of the word
 * @param path where it leads; everything below that path counts as being there
 * @param alsoAt other paths that, with everything below them, count as being there
 * @param shownTo whether this person gets it
 * @param dated whether it shows records, so that in a demonstration it opens on the example's last day
 */
public record NavigationEntry(int order, String key, String path, List<String> alsoAt, Shown shownTo, boolean dated) {

    public NavigationEntry {
        alsoAt = List.copyOf(alsoAt);
    }

    public NavigationEntry(int order, String key, String path, List<String> alsoAt, Shown shownTo) {
        this(order, key, path, alsoAt, shownTo, false);
    }

    public NavigationEntry(int order, String key, String path, Shown shownTo) {
        this(order, key, path, List.of(), shownTo);
    }

    /** The same for a list of records that can be asked as known on a day. */
    public NavigationEntry ofRecords() {
        return new NavigationEntry(order, key, path, alsoAt, shownTo, true);
    }

    /** Decides whether somebody gets an entry. */
    public interface Shown {
        boolean to(Acting acting);
    }
}

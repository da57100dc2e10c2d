package org.hangji.page;

import org.hangji.shared.Acting;

/**
 * A word in the bar on top. Each module offers its own as a bean.
 *
 * @param order place from the left
 * @param key message key of the word
 * @param path where it leads; everything below that path counts as being there
 * @param shownTo whether this person gets it
 */
public record NavigationEntry(int order, String key, String path, Shown shownTo) {

    /** Decides whether somebody gets an entry. */
    public interface Shown {
        boolean to(Acting acting);
    }
}

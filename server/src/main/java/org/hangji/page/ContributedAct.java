package org.hangji.page;

import java.util.List;

/**
 * An act that a page shows for another module, as a small form (由别处提供的办理): 放进通报 on a figure.
 *
 * @param key message key of its name, in the bundle of the module that does it
 * @param action where it is sent
 * @param field name of the field in which one of {@code choices} is chosen
 * @param label message key of that field
 * @param choices among what is chosen; the act is not shown where there is nothing
 * @param kept what is sent along
 */
public record ContributedAct(
        String key, String action, String field, String label, List<Choice> choices, List<Fact> kept) {

    public ContributedAct {
        choices = List.copyOf(choices);
        kept = List.copyOf(kept);
    }
}

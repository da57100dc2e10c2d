package org.hangji.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** A person without a mouse: Tab until what he wants has the focus, which he must be able to see, then keys. */
record Keyboard(Page page) {

    private static final int MOST = 200;

    /** Where the focus lies, whether the wanted thing has it, and whether that shows. */
    private static final String LOOK = """
            wanted => {
              const at = document.activeElement;
              if (!at || !at.matches(wanted)) return 'elsewhere';
              const style = getComputedStyle(at), box = at.getBoundingClientRect();
              const marked = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
              return box.width > 0 && box.height > 0 && marked ? 'here' : 'unseen';
            }""";

    /** Tabs to the first thing that matches; it fails where the keyboard never gets there or the focus does not show. */
    Keyboard to(String wanted) {
        page.waitForLoadState();
        for (int i = 0; i < MOST; i++) {
            page.keyboard().press("Tab");
            String found = page.evaluate(LOOK, wanted).toString();
            if (!found.equals("elsewhere")) {
                assertThat(found).as("the focus shows on " + wanted).isEqualTo("here");
                return this;
            }
        }
        throw new AssertionError("the keyboard never gets to " + wanted + " on " + page.url());
    }

    void types(String text) {
        page.keyboard().type(text);
    }

    /** Presses a key that leads to another address, and waits until it is there. */
    void presses(String key) {
        String before = page.url();
        page.keyboard().press(key);
        page.waitForURL(address -> !address.equals(before));
    }
}

package org.hangji.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** What people of the bureau do on the pages, act by act. Each page on the way is looked at on a desk and on a phone. */
final class Office {

    private final Browsing browsing;

    Office(Browsing browsing) {
        this.browsing = browsing;
    }

    /** Somebody signs in; his work is the first thing he sees. */
    Page comesIn(String account) {
        Page page = browsing.as(account, 1440);
        assertThat(path(page)).isEqualTo("/");
        return page;
    }

    /** Opens an address, finds these words in its title, and nothing on it that keeps somebody out. */
    void looksAt(Page page, String path, String title) {
        assertThat(page.navigate(path).status()).as(path).isLessThan(400);
        assertThat(title(page)).contains(title);
        for (int width : new int[] {360, 1440}) {
            page.setViewportSize(width, 900);
            Browsing.assertAccessible(page);
        }
    }

    static String title(Page page) {
        return page.locator("h1").innerText().replaceAll("\\s+", "");
    }

    /** Drops a report on the page and answers the address of its reading. */
    String reads(Page page, Path report) {
        page.navigate("/bulletins");
        page.setInputFiles("#file", report);
        page.click("#read button");
        return path(page);
    }

    /** Answers the contradictions one after the other. */
    void answersContradictions(Page page, String reading, String reason) {
        page.navigate(reading);
        Locator open = page.locator(".clash:not(:has(.state.done))");
        for (int left = open.count(); left > 0; left--) {
            Locator clash = open.first();
            if (clash.locator("details[open]").count() == 0) {
                clash.locator("summary").click();
            }
            clash.locator("input[value=TO_CORRECT]").check();
            clash.locator("input[name=reason]").fill(reason);
            clash.locator("form .btn").click();
            page.waitForLoadState();
        }
        assertThat(open.count()).isZero();
    }

    /** Gives a command on its page; {@code fields} are names and values, a value that starts with ~ is part of a choice's words. */
    void gives(Page page, String finding, String command, String... fields) {
        page.navigate(finding + "/give/" + command);
        for (int i = 0; i < fields.length; i += 2) {
            fill(page, fields[i], fields[i + 1]);
        }
        page.click("main form .btn.main");
        page.waitForLoadState();
        assertThat(page.locator(".errors").count())
                .as(() -> command + ": " + page.locator("main").innerText())
                .isZero();
        assertThat(path(page)).isEqualTo(finding);
    }

    private static void fill(Page page, String name, String value) {
        Locator field = page.locator("main [name='" + name + "']");
        String tag = field.first()
                .evaluate("field => field.tagName + ' ' + field.type")
                .toString();
        if (tag.startsWith("SELECT")) {
            String chosen = value.startsWith("~")
                    ? field.locator("option", new Locator.LocatorOptions().setHasText(value.substring(1)))
                            .first()
                            .getAttribute("value")
                    : value;
            field.selectOption(chosen);
        } else if (tag.endsWith("radio")) {
            page.check("main [name='" + name + "'][value='" + value + "']");
        } else {
            // People are chosen by typing their names.
            field.fill(value.startsWith("~") ? value.substring(1) : value);
        }
    }

    /** The path of the address, without host and query. */
    static String path(Page page) {
        return page.url().replaceFirst("^[a-z]+://[^/]+", "").replaceFirst("[?#].*$", "");
    }
}

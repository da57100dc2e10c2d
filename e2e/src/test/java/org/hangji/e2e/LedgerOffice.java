package org.hangji.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;

/** What people do on the pages of ledgers and returns, act by act. */
final class LedgerOffice {

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private LedgerOffice() {}

    /** Fills a form in, by names and values: ~ before a value chooses by its words, + ticks the box of a value. */
    static void fills(Page page, String form, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            Locator field = page.locator(form + " [name='" + fields[i] + "']");
            String value = fields[i + 1];
            if (value.startsWith("+")) {
                page.locator(form + " [name='" + fields[i] + "'][value='" + value.substring(1) + "']")
                        .check();
            } else if (value.startsWith("~")
                    && field.first().evaluate("field => field.type").equals("radio")) {
                page.locator(form + " label", new Page.LocatorOptions().setHasText(value.substring(1)))
                        .filter(new Locator.FilterOptions().setHas(page.locator("[name='" + fields[i] + "']")))
                        .locator("input")
                        .check();
            } else if (value.startsWith("~")) {
                field.selectOption(field.locator("option", new Locator.LocatorOptions().setHasText(value.substring(1)))
                        .first()
                        .getAttribute("value"));
            } else if (field.first().evaluate("field => field.tagName").equals("SELECT")) {
                field.selectOption(value);
            } else {
                field.fill(value);
            }
        }
    }

    /** Presses a button by its words and finds nothing wrong on the page after it. */
    static void presses(Page page, String words) {
        page.locator("main button", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        page.waitForLoadState();
        assertThat(page.locator(".errors").count())
                .as(() -> words + ": " + page.locator("main").innerText())
                .isZero();
    }

    /** Adds a field to a draft: type, name, then further names and values of its form. */
    static void addsField(Page page, String design, String type, String name, String... more) {
        page.navigate(design + "/fields/new");
        page.locator("main .rows a[href*='type=" + type + "&']").click();
        page.waitForLoadState();
        fills(page, "main form", "name", name);
        fills(page, "main form", more);
        presses(page, "存好字段");
        assertThat(page.locator("#fields").innerText()).contains(name);
    }

    /** Fetches a file by a link or button and answers where it was put. */
    static Path fetches(Page page, Locator by) {
        Download download = page.waitForDownload(by::click);
        return download.path();
    }

    /** Hands a workbook in and answers the page of the import when it is over. */
    static void handsIn(Page page, String ledger, byte[] workbook) {
        page.navigate(ledger + "/imports");
        page.setInputFiles("#file", new FilePayload("报送.xlsx", SHEET, workbook));
        presses(page, "交工作簿");
        page.waitForCondition(() -> !Office.title(page).startsWith("正在"));
    }

    /** Reads down a column of a table by the words of its head. */
    static List<String> column(Page page, String head) {
        List<String> heads = page.locator("main thead th").allInnerTexts().stream()
                .map(String::strip)
                .toList();
        return page.locator("main tbody tr > :nth-child(" + (heads.indexOf(head) + 1) + ")")
                .allInnerTexts();
    }
}

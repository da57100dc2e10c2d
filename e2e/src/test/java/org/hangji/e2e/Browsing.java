package org.hangji.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, driven like a person drives it. Whatever a page writes to its console as an error is kept. */
final class Browsing implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    static final String PASSWORD = "Hangji-2023-sample";

    private final String address;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> faults = new ArrayList<>();

    Browsing(String address) {
        if (!Files.exists(CHROMIUM)) {
            throw new IllegalStateException(
                    "no /usr/bin/chromium: ./hangji test installs it, or apt-get install chromium");
        }
        this.address = address;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A window of somebody who has signed in. */
    Page as(String account, int width) {
        Page page = visitor(width);
        signIn(page, account, PASSWORD);
        return page;
    }

    static void signIn(Page page, String account, String password) {
        page.navigate("/sign-in");
        page.fill("#username", account);
        page.fill("#password", password);
        page.click("main form button");
        page.waitForLoadState();
        assertThat(page.url()).as(account + " signs in").doesNotContain("/sign-in");
    }

    /** A window of somebody who has not. */
    Page visitor(int width) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, 900)
                .setLocale("zh-CN"));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                faults.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> faults.add(page.url() + ": " + error));
        return page;
    }

    /** A picture of each window that is open, with its address on standard error. */
    void photograph(Path folder, String name) {
        int number = 1;
        for (BrowserContext context : browser.contexts()) {
            for (Page page : context.pages()) {
                Path file = folder.resolve(name + "-" + number++ + ".png");
                page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
                System.err.println(name + ": " + page.url() + " -> " + file);
            }
        }
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /** No rule of accessibility is broken, and nothing has to be scrolled sideways. */
    static void assertAccessible(Page page) {
        List<String> broken = new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(Browsing::said)
                        .toList();
        assertThat(broken).as(page.url()).isEmpty();
        int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        assertThat(wide).as("width of " + page.url()).isLessThanOrEqualTo(page.viewportSize().width);
    }

    private static String said(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

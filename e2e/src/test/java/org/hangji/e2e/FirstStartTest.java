package org.hangji.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.hangji.bench.RunningHangji;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("空平台的初次启用")
class FirstStartTest {

    private static final String[] ACCOUNTS = {"sys.wang", "sec.li", "aud.zhao"};
    private static final String[] NAMES = {"王一", "李二", "赵三"};

    @Test
    @DisplayName("一次性链接设立三员；系统管理员开单位、人员、账号，本人设口令；链接用一次作废")
    void firstStart() {
        try (RunningHangji hangji = RunningHangji.empty();
                Browsing browsing = new Browsing(hangji.address())) {
            String link = hangji.setup().substring(hangji.setup().indexOf("http"));
            Page page = browsing.visitor(1440);
            setUp(page, link);

            Browsing.signIn(page, ACCOUNTS[0], "Setup-2024-word0");
            assertThat(page.locator("main").innerText()).contains("请先登记单位和人员");
            Browsing.assertAccessible(page);
            page.navigate("/accounts");
            assertThat(page.locator("h1").innerText()).contains("3", "个账号");
            Browsing.assertAccessible(page);
            String invitation = openAccount(page);

            Page newcomer = browsing.visitor(360);
            newcomer.navigate(invitation);
            Browsing.assertAccessible(newcomer);
            newcomer.fill("#password", "Welcome-2024-word");
            newcomer.fill("#again", "Welcome-2024-word");
            newcomer.click("main button.main");
            Browsing.signIn(newcomer, "sun.si", "Welcome-2024-word");
            newcomer.navigate("/me");
            assertThat(newcomer.locator("main").innerText()).contains("您还没有授权，所以什么也看不到");
            Browsing.assertAccessible(newcomer);

            page.navigate(link);
            assertThat(page.locator("h1").innerText()).contains("已经不能用了");
            assertThat(browsing.faults()).isEmpty();
        }
    }

    private static void setUp(Page page, String link) {
        page.navigate(link);
        Browsing.assertAccessible(page);
        page.fill("#name", "平原市交通运输局");
        page.fill("#code", "PY-JT");
        for (int i = 0; i < ACCOUNTS.length; i++) {
            page.fill("#name" + i, NAMES[i]);
            page.fill("#account" + i, ACCOUNTS[i]);
            page.fill("#password" + i, "Setup-2024-word" + i);
            page.fill("#again" + i, "Setup-2024-word" + i);
        }
        page.click("main button.main");
        assertThat(page.locator("main").innerText()).contains("口令已设好");
    }

    private static String openAccount(Page page) {
        page.navigate("/people/new");
        Browsing.assertAccessible(page);
        page.fill("#name", "孙四");
        page.selectOption("#unit", "PY-JT");
        page.click("main button.main");
        page.navigate("/accounts/new");
        page.fill("#person", page.locator("#person-list option").last().getAttribute("value"));
        page.fill("#account", "sun.si");
        page.click("main button.main");
        return page.locator("#link").innerText();
    }
}

package org.hangji.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.hangji.bench.RunningHangji;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("一轮整改从读入到公开")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Snapshots.class)
class JourneyTest implements Snapshots.Windows {

    private static final Path REPORT = Path.of("src/test/resources/bulletin.txt");

    private RunningHangji hangji;
    private Browsing browsing;
    private Office office;
    private String round = "";
    private String finding = "";
    private String bulletin = "";

    @BeforeAll
    void open() {
        hangji = RunningHangji.withSample();
        browsing = new Browsing(hangji.address());
        office = new Office(browsing);
    }

    @Override
    public Browsing browsing() {
        return browsing;
    }

    @AfterAll
    void shut() {
        browsing.close();
        hangji.close();
        assertThat(browsing.faults()).as("errors in the browser").isEmpty();
    }

    @Test
    @Order(1)
    @DisplayName("经办人读入通报，答复矛盾，确认成一轮整改")
    void readAndConfirm() {
        Page clerk = office.comesIn("clerk");
        office.looksAt(clerk, "/", "");
        office.looksAt(clerk, "/me", "我为什么能看到这些");
        office.looksAt(clerk, "/bulletins", "篇通报");
        String reading = office.reads(clerk, REPORT);
        office.looksAt(clerk, reading, "读出3个问题、7条措施");
        assertThat(clerk.locator(".clash h3").first().innerText()).contains("文中称整改措施8条，正文列出7条");
        office.answersContradictions(clerk, reading, "原稿笔误，改为7条");
        clerk.locator("#confirm .btn.main").click();
        round = Office.path(clerk);
        assertThat(round).matches("/rounds/\\d+");
        office.looksAt(clerk, round, "3个问题");
        clerk.navigate(round);
        finding = clerk.locator("tbody th a", new Page.LocatorOptions().setHasText("隐患排查台账不够规范"))
                .first()
                .getAttribute("href")
                .replaceFirst("[?#].*$", "");
        office.looksAt(clerk, reading + "/figures", "个数字");
    }

    @Test
    @Order(2)
    @DisplayName("交办给县局，县局签收、填报、交证据、申请核查")
    void rectify() {
        Page clerk = office.comesIn("clerk");
        office.looksAt(clerk, finding, "隐患排查台账不够规范");
        office.looksAt(clerk, finding + "/give/assign", "");
        office.gives(
                clerk,
                finding,
                "assign",
                "unit",
                "410581-JT",
                "rectifier",
                "~张海涛",
                "verifier",
                "~周岚",
                "deadline",
                "2030-12-31");

        Page county = office.comesIn("linzhou");
        assertThat(county.locator("#todo").locator("xpath=..").innerText()).contains("签收：隐患排查台账不够规范");
        office.gives(county, finding, "accept");
        office.gives(county, finding, "answerMeasure", "measure", "1", "text", "台账格式已统一，培训2批次");
        office.gives(county, finding, "answerMeasure", "measure", "2", "text", "一般隐患48处全部整改");
        office.looksAt(county, finding + "/file", "");
        county.navigate(finding + "/file");
        county.setInputFiles("#file", new FilePayload("台账照片.png", "image/png", picture()));
        county.click("main form .btn.main");
        county.waitForLoadState();
        assertThat(Office.path(county)).isEqualTo(finding);
        office.gives(county, finding, "claim");
        office.looksAt(county, finding, "隐患排查台账不够规范");
    }

    @Test
    @Order(3)
    @DisplayName("整改的人不能自己销号：页面说清楚为什么；由别人核查、销号")
    void verifyByAnother() {
        Page county = office.comesIn("linzhou");
        county.navigate(finding);
        assertThat(county.locator(".cannot").first().innerText()).contains("销号");
        assertThat(county.locator(".do a", new Page.LocatorOptions().setHasText("销号"))
                        .count())
                .isZero();

        Page verifier = office.comesIn("verifier");
        assertThat(verifier.locator("#todo").locator("xpath=..").innerText()).contains("核查：隐患排查台账不够规范");
        office.gives(verifier, finding, "verify");
        office.gives(verifier, finding, "close", "outcome", "RECTIFIED");
        office.looksAt(verifier, finding, "隐患排查台账不够规范");
        assertThat(verifier.locator(".head").innerText()).contains("已整改");
    }

    @Test
    @Order(4)
    @DisplayName("数字点开就是它的行，刚销号的问题在里面")
    void figureOpensItsRows() {
        Page clerk = office.comesIn("clerk");
        office.looksAt(clerk, "/figures", "数字");
        office.looksAt(clerk, "/figures/findings-rectified", "已整改的问题");
        clerk.navigate("/figures/findings-rectified");
        assertThat(clerk.locator("main").innerText()).contains("隐患排查台账不够规范");
        office.looksAt(clerk, "/ledgers", "本台账");
        office.looksAt(clerk, "/ledgers/dangerous-bridge", "危桥工程");
    }

    @Test
    @Order(5)
    @DisplayName("起草通报，检查过后送签；没起草过的局领导签发")
    void composeAndPublish() {
        Page clerk = office.comesIn("clerk");
        office.looksAt(clerk, "/bulletins/new", "起草");
        clerk.navigate("/bulletins/new");
        clerk.fill("#title", "关于巡察整改进展情况的通报");
        clerk.selectOption("#round", round.replaceFirst("^/rounds/", ""));
        clerk.click("main form .btn.main");
        clerk.waitForLoadState();
        bulletin = Office.path(clerk).replaceFirst("/edit$", "");
        assertThat(bulletin).matches("/bulletins/\\d+");
        office.looksAt(clerk, bulletin + "/edit", "");
        savesItself(clerk);
        office.looksAt(clerk, bulletin, "");
        submit(clerk);

        Page leader = office.comesIn("leader");
        leader.navigate(bulletin);
        leader.locator("#publish .btn.main").click();
        leader.waitForLoadState();
        office.looksAt(leader, bulletin, "号");
    }

    /** What is typed is saved without a button: the next draft has it. */
    private static void savesItself(Page clerk) {
        clerk.locator("#body").press("Control+End");
        clerk.locator("#body").pressSequentially("\n以上情况请群众监督。");
        clerk.waitForSelector("#saved [role=status]");
        assertThat(clerk.locator("#saved").innerText()).contains("第2稿");
    }

    @Test
    @Order(6)
    @DisplayName("不登录就能看公开页，数字有口径，文件有摘要")
    void publicPage() {
        Page citizen = browsing.visitor(1440);
        office.looksAt(citizen, "/public", "2篇通报");
        office.looksAt(citizen, "/public" + bulletin, "");
        assertThat(citizen.locator(".digest").first().innerText()).hasSizeGreaterThan(40);
        office.looksAt(citizen, "/sign-in", "登录");
        assertThat(citizen.navigate(finding).url()).contains("/sign-in?back=");
    }

    @Test
    @Order(7)
    @DisplayName("外县的人：列表里没有，地址打不开，也不说那里有什么")
    void anotherCounty() {
        Page other = office.comesIn("tangyin");
        for (String list :
                new String[] {"/", "/findings?organization=410581-JT", "/rounds", "/figures/findings-rectified"}) {
            other.navigate(list);
            assertThat(other.locator("main").innerText()).as(list).doesNotContain("隐患排查台账不够规范");
        }
        for (String hidden : new String[] {finding, finding + "/give/claim", round, bulletin + "/edit"}) {
            assertThat(other.navigate(hidden).status()).as(hidden).isEqualTo(404);
            assertThat(Office.title(other)).isEqualTo("没有找到这一页");
            assertThat(other.locator("main").innerText()).doesNotContain("隐患排查", "巡察整改进展");
            Browsing.assertAccessible(other);
        }
    }

    @Test
    @Order(8)
    @DisplayName("只用键盘：登录、我的工作、打开问题、办一步")
    void keyboardOnly() {
        Page clerk = office.comesIn("clerk");
        clerk.navigate(round);
        String next = clerk.locator("tbody th a", new Page.LocatorOptions().setHasText("安全生产调度不够经常"))
                .first()
                .getAttribute("href")
                .replaceFirst("[?#].*$", "");
        office.gives(clerk, next, "assign", "unit", "410581-JT", "rectifier", "~张海涛", "deadline", "2030-12-31");

        Keyboard keys = new Keyboard(browsing.visitor(1440));
        keys.page().navigate("/sign-in");
        keys.to("input[name=username]").types("linzhou");
        keys.to("input[name=password]").types(Browsing.PASSWORD);
        keys.presses("Enter");
        assertThat(Office.path(keys.page())).isEqualTo("/");
        keys.to("a[href^='" + next + "']").presses("Enter");
        assertThat(Office.title(keys.page())).contains("安全生产调度不够经常");
        keys.to("a[href='" + next + "/give/accept']").presses("Enter");
        keys.to("main form .btn.main").presses("Enter");
        assertThat(Office.path(keys.page())).isEqualTo(next);
        assertThat(keys.page().locator(".head").innerText()).contains("整改中");
    }

    private void submit(Page clerk) {
        clerk.navigate(bulletin);
        assertThat(clerk.locator("#submit .btn.main").count())
                .as(() -> clerk.locator("#checks").innerText())
                .isEqualTo(1);
        clerk.fill("#submit-reason", "数字与正文均由记录生成");
        Locator seen = clerk.locator("#submit input[name=seen]");
        if (seen.count() > 0) {
            seen.check();
        }
        clerk.locator("#submit .btn.main").click();
        clerk.waitForLoadState();
        assertThat(Office.title(clerk)).contains("待签发");
    }

    private static byte[] picture() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

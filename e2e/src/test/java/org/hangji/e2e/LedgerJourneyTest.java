package org.hangji.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hangji.bench.Api;
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

@DisplayName("一本台账从定义到更正")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Snapshots.class)
class LedgerJourneyTest implements Snapshots.Windows {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));
    private static final String COUNTY = "410581-JT";

    private final LocalDate first = LocalDate.now(CLOCK).minusMonths(1).withDayOfMonth(1);
    private final LocalDate last = first.plusMonths(1).minusDays(1);

    private RunningHangji hangji;
    private Browsing browsing;
    private Office office;
    private String ledger = "";
    private Path issued = Path.of("");
    private Path marked = Path.of("");
    private String month = "";

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
    @DisplayName("市局经办人在浏览器里定义一本八个字段的台账，发布后不用重启就能用")
    void define() {
        Page clerk = office.comesIn("clerk");
        clerk.navigate("/designing");
        LedgerOffice.presses(clerk, "新建台账");
        String design = Office.path(clerk).replaceFirst("/head$", "");
        office.looksAt(clerk, design + "/head", "这本台账记什么");
        LedgerOffice.fills(clerk, "main form", "name", "路口整治", "row", "一处整治的路口", "day", "整治日期", "entryBy", "+CLERK");
        LedgerOffice.presses(clerk, "存好");
        office.looksAt(clerk, design + "/fields/new", "这个字段填什么");
        LedgerOffice.addsField(clerk, design, "text", "路口名称", "required", "+true", "maxLength", "40");
        LedgerOffice.addsField(clerk, design, "choice", "路口类型", "choices", "十字路口\n丁字路口\n环岛", "required", "+true");
        LedgerOffice.addsField(
                clerk,
                design,
                "integer",
                "增设设施",
                "unit",
                "处",
                "min",
                "1",
                "max",
                "500",
                "summed",
                "+true",
                "required",
                "+true");
        LedgerOffice.addsField(clerk, design, "decimal", "投资", "unit", "万元", "decimals", "2", "summed", "+true");
        LedgerOffice.addsField(clerk, design, "date", "完工日期", "notBefore", "occurredOn");
        LedgerOffice.addsField(clerk, design, "yes-no", "已经验收");
        LedgerOffice.addsField(clerk, design, "stake", "路线桩号");
        LedgerOffice.addsField(clerk, design, "long-text", "整治内容");
        office.looksAt(clerk, design, "路口整治：8个字段");
        LedgerOffice.fills(clerk, "main", "reason", "路口安全专项行动");
        LedgerOffice.presses(clerk, "发布");
        ledger = Office.path(clerk);
        assertThat(ledger).matches("/ledgers/l-\\d+");
        office.looksAt(clerk, ledger, "路口整治：0条");
        office.looksAt(clerk, ledger + "/new", "");
        clerk.navigate("/ledgers");
        assertThat(clerk.locator("main").innerText()).contains("路口整治");

        Api county = new Api(hangji.address(), hangji.token("linzhou"));
        assertThat(county.get("/api" + ledger).body().get("fields").size()).isEqualTo(8);
    }

    @Test
    @Order(2)
    @DisplayName("布置每月报送；给一个县下载当月的工作簿")
    void issue() {
        Page clerk = office.comesIn("clerk");
        office.looksAt(clerk, "/returns/duties/new", "布置报送");
        LedgerOffice.fills(clerk, "main form", "ledger", "~路口整治");
        LedgerOffice.presses(clerk, "下一步");
        LedgerOffice.fills(
                clerk,
                "main form",
                "rhythm",
                "MONTH",
                "dueDays",
                "5",
                "below",
                "410500-JT",
                "kinds",
                "+COUNTY_BUREAU",
                "reviews",
                "1",
                "from",
                first.toString());
        LedgerOffice.presses(clerk, "布置");
        String board = clerk.url().replaceFirst("^[a-z]+://[^/]+", "");
        office.looksAt(clerk, board, "路口整治月报");
        month = clerk.locator("tbody a[href*='" + COUNTY + "/" + first + "']")
                .first()
                .getAttribute("href");

        office.looksAt(clerk, ledger + "/imports", "用Excel填报");
        LedgerOffice.fills(
                clerk, "main form[method=get]", "unit", COUNTY, "from", first.toString(), "to", last.toString());
        issued = LedgerOffice.fetches(
                clerk, clerk.locator("main button", new Page.LocatorOptions().setHasText("下载工作簿")));
    }

    @Test
    @Order(3)
    @DisplayName("县里填错三处交回：一行也不登记；退回的工作簿在格子上和首页写着错在哪；改好就全部登记")
    void threeErrors() {
        Page county = office.comesIn("linzhou");
        assertThat(county.locator("#todo").locator("xpath=..").innerText()).contains("路口整治月报");
        byte[] wrong = ReturnedFile.changed(
                issued,
                file -> file.types(1, "整治日期", first.plusDays(3))
                        .types(1, "路口名称", "红旗渠大道路口")
                        .types(1, "路口类型", "十字路口")
                        .types(1, "增设设施", "约20")
                        .types(1, "投资", 12.5)
                        .types(2, "整治日期", first.plusDays(4))
                        .types(2, "路口名称", "太行路路口")
                        .types(2, "路口类型", "六岔路口")
                        .types(2, "增设设施", 8)
                        .types(3, "整治日期", last.plusDays(20))
                        .types(3, "路口名称", "龙安路口")
                        .types(3, "路口类型", "环岛")
                        .types(3, "增设设施", 5));
        LedgerOffice.handsIn(county, ledger, wrong);
        office.looksAt(county, Office.path(county), "有3处要改");
        List<String> places = LedgerOffice.column(county, "位置");
        marked = LedgerOffice.fetches(county, county.locator("main a.btn.main"));
        ReturnedFile.changed(marked, file -> {
            assertThat(places).containsExactly(file.place(1, "增设设施"), file.place(2, "路口类型"), file.place(3, "整治日期"));
            assertThat(file.firstSheet()).contains("有 3 处要改", "约20", "六岔路口");
            assertThat(file.note(1, "增设设施")).contains("约20");
            assertThat(file.note(2, "路口类型")).contains("六岔路口");
            assertThat(file.note(3, "整治日期")).isNotEmpty();
            assertThat(file.note(1, "路口名称")).isEmpty();
        });
        county.navigate(ledger);
        assertThat(Office.title(county)).contains("0条");
    }

    @Test
    @Order(4)
    @DisplayName("照着标记改好再交：一处错也没有，三条都登记，列表、导出和数字里都有")
    void mended() {
        Page county = office.comesIn("linzhou");
        LedgerOffice.handsIn(
                county,
                ledger,
                ReturnedFile.changed(
                        marked,
                        file -> file.types(1, "增设设施", 20)
                                .types(2, "路口类型", "丁字路口")
                                .types(3, "整治日期", first.plusDays(5))));
        office.looksAt(county, Office.path(county), "登记3条");
        office.looksAt(county, ledger, "路口整治：3条，增设设施33处");
        Path sheet = LedgerOffice.fetches(county, county.locator("main a[href*='/sheet']"));
        assertThat(ReturnedFile.text(sheet)).contains("红旗渠大道路口", "太行路路口", "龙安路口");
        assertThat(new Api(hangji.address(), hangji.token("linzhou"))
                        .get("/api" + ledger + "/entries")
                        .body()
                        .get("total")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    @Order(5)
    @DisplayName("在浏览器里定义一个数字，马上能问，点开是它的行")
    void figure() {
        Page clerk = office.comesIn("clerk");
        office.looksAt(clerk, "/figures/new", "定义一个新数字");
        LedgerOffice.fills(clerk, "main form", "source", "~路口整治");
        LedgerOffice.presses(clerk, "列出它的字段");
        LedgerOffice.fills(
                clerk,
                "main form",
                "measure",
                "sum",
                "field",
                "~增设设施",
                "id",
                "crossing-facilities",
                "name",
                "路口增设设施",
                "group",
                "路口",
                "unit",
                "处",
                "definition",
                "路口整治台账中增设的设施；按整治日期计入时段。",
                "owner",
                "市局安全监督科",
                "reason",
                "路口安全专项行动");
        LedgerOffice.presses(clerk, "保存为第1版");
        asks(clerk, null, "33处", 3);
    }

    @Test
    @Order(6)
    @DisplayName("报送；审核人写明理由退回一次；重报，审过，锁定")
    void review() {
        Page county = office.comesIn("linzhou");
        office.looksAt(county, month, "路口整治月报");
        LedgerOffice.presses(county, "报送");

        Page verifier = office.comesIn("verifier");
        assertThat(verifier.locator("#todo").locator("xpath=..").innerText()).contains("路口整治月报");
        office.looksAt(verifier, month, "待审");
        LedgerOffice.fills(verifier, "#review", "note", "龙安路口请补上路线桩号");
        LedgerOffice.presses(verifier, "退回");
        assertThat(Office.title(verifier)).contains("退回");

        county.navigate("/");
        assertThat(county.locator("main").innerText()).contains("路口整治月报");
        office.looksAt(county, month, "退回");
        assertThat(county.locator("main").innerText()).contains("龙安路口请补上路线桩号");
        county.locator("main tbody a", new Page.LocatorOptions().setHasText("龙安路口"))
                .first()
                .click();
        county.navigate(Office.path(county) + "/correction");
        LedgerOffice.fills(county, "main form", "f7", "G341 K52+300", "reason", "补桩号");
        LedgerOffice.presses(county, "更正");
        county.navigate(month);
        LedgerOffice.presses(county, "报送");

        verifier.navigate(month);
        LedgerOffice.presses(verifier, "审核通过");
        Page leader = office.comesIn("leader");
        leader.navigate(month);
        LedgerOffice.presses(leader, "锁定");
        office.looksAt(leader, month, "已锁定");
    }

    @Test
    @Order(7)
    @DisplayName("锁定的月份不能再登记：说清是哪一把锁、找谁；一人申请更正、另一人同意，前后两个数都能点开")
    void amend() {
        Page county = office.comesIn("linzhou");
        county.navigate(ledger + "/new");
        LedgerOffice.fills(
                county, "main form", "occurredOn", first.plusDays(9).toString(), "f1", "迟报路口", "f2", "~环岛", "f3", "4");
        county.locator("main form .btn.main").click();
        county.waitForLoadState();
        assertThat(county.locator(".errors").innerText()).contains("锁定", "宋立新", "更正");
        Browsing.assertAccessible(county);

        county.navigate(month);
        county.locator("main a[href*='amendments/new?entry']").first().click();
        county.waitForLoadState();
        office.looksAt(county, county.url().replaceFirst("^[a-z]+://[^/]+", ""), "");
        LedgerOffice.fills(county, "main form", "f3", "30", "why", "漏数了十处");
        LedgerOffice.presses(county, "申请");
        String amendment = Office.path(county);
        assertThat(amendment).matches("/returns/amendments/\\d+");
        Instant before = CLOCK.instant();

        Page verifier = office.comesIn("verifier");
        assertThat(verifier.locator("main").innerText()).contains("更正");
        office.looksAt(verifier, amendment, "更正第");
        LedgerOffice.presses(verifier, "同意");
        office.looksAt(verifier, amendment, "已同意");
        assertThat(verifier.locator("main").innerText()).contains("张海涛", "周岚", "漏数了十处");

        asks(verifier, before, "33处", 3);
        assertThat(Integer.parseInt(asks(verifier, null, "处", 3).replaceAll(".*?(\\d+)处$", "$1")))
                .isNotEqualTo(33);
    }

    /** Asks the figure for the county and month, and finds it with so many rows under it. */
    private String asks(Page page, Instant asOf, String value, int rows) {
        office.looksAt(
                page,
                "/figures/crossing-facilities?scope=" + COUNTY + "&from=" + first + "&to=" + last
                        + (asOf == null ? "" : "&asOf=" + asOf),
                value);
        assertThat(page.locator("#rows tbody tr").count()).isEqualTo(rows);
        return Office.title(page);
    }
}

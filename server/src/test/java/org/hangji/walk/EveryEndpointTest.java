package org.hangji.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hangji.walk.WalkingPeople.VISITOR;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.access.Accounts;
import org.hangji.organization.Organizations;
import org.hangji.rectify.Findings;
import org.hangji.walk.CountyRecords.Kind;
import org.hangji.walk.WalkingPeople.Walking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("走遍每个地址：谁都只得到声明给他的，外县的人什么也看不到")
class EveryEndpointTest {

    private static final String NOWHERE = "987654321";
    /** He reads the whole journal, which names rounds and bulletins by their titles. */
    private static final String JOURNAL_KEEPER = "walk.city.audit-admin";

    private static final String ASKING = "?organization=EAST&scope=EAST&unit=EAST&round=";

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Autowired
    private Findings findings;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Accounts accounts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Walker walker;
    private CountyRecords records;
    /** Those of the east that its own people may spoil. */
    private CountyRecords used;

    private List<Walking> east;
    private List<Walking> west;
    private List<Walking> administrators;
    private String victim;

    @BeforeAll
    void prepare() throws Exception {
        walker = new Walker(web);
        records = new CountyRecords("东县密标", web, city, findings, organizations);
        used = new CountyRecords("东县自用", web, city, findings, organizations);
        WalkingPeople people = new WalkingPeople(organizations, accounts);
        east = people.of("EAST");
        west = people.of("WEST");
        administrators = people.administrators();
        victim = Long.toString(people.victim().id());
    }

    @TestFactory
    @DisplayName("外县的人")
    Stream<DynamicTest> outsiders() {
        return endpoints().stream()
                .map(endpoint -> test(
                        endpoint,
                        soft -> west.forEach(who -> {
                            declared(endpoint, records, who, soft);
                            hidden(endpoint, who.account(), endpoint.lets(who.role()), soft);
                        })));
    }

    @TestFactory
    @DisplayName("没登录的人")
    Stream<DynamicTest> visitors() {
        return endpoints().stream()
                .map(endpoint -> test(endpoint, soft -> {
                    Walker.Answer answer = walker.call(VISITOR, endpoint.method(), path(endpoint, records));
                    soft.assertThat(answer.asksToSignIn())
                            .as("%s %s", answer.status(), answer.location())
                            .isEqualTo(!endpoint.open());
                    soft.assertThat(answer.status()).isLessThan(500);
                    hidden(endpoint, VISITOR, endpoint.open(), soft);
                }));
    }

    @TestFactory
    @DisplayName("三员")
    Stream<DynamicTest> administrators() {
        return endpoints().stream()
                .map(endpoint -> test(
                        endpoint,
                        soft -> administrators.forEach(who -> {
                            declared(endpoint, records, who, soft);
                            hidden(endpoint, who.account(), endpoint.lets(who.role()), soft);
                        })));
    }

    @TestFactory
    @DisplayName("本县的人")
    Stream<DynamicTest> insiders() {
        return endpoints().stream()
                .map(endpoint -> test(endpoint, soft -> east.forEach(who -> declared(endpoint, used, who, soft))));
    }

    @TestFactory
    @DisplayName("本县的经办人看得到本县的记录，所以外县看不到不是因为没有")
    Stream<DynamicTest> sight() {
        return Stream.of(
                        "/findings/" + records.id(Kind.FINDING),
                        "/api/findings/" + records.id(Kind.FINDING),
                        "/rounds/" + records.id(Kind.ROUND),
                        "/rounds/" + records.id(Kind.ROUND) + "/problems.xlsx",
                        "/bulletins/readings/" + records.id(Kind.READING),
                        "/api/ledgers/training/entries/" + records.id(Kind.ENTRY),
                        "/ledgers/training/sheet",
                        "/bulletins/" + records.id(Kind.BULLETIN),
                        "/figures/findings.xlsx",
                        "/api/findings",
                        "/contradictions",
                        "/contradictions/" + records.id(Kind.CONTRADICTION),
                        "/api/contradictions/" + records.id(Kind.CONTRADICTION),
                        "/ledgers/training/imports",
                        "/ledgers/training/imports/" + records.id(Kind.IMPORT),
                        "/ledgers/training/imports/" + records.id(Kind.IMPORT) + "/original.xlsx",
                        "/ledgers/training/imports/" + records.id(Kind.IMPORT) + "/marked.xlsx",
                        "/api/ledgers/training/imports/" + records.id(Kind.IMPORT),
                        "/ledgers/training/mapping",
                        "/ledgers/training/mapping/" + records.id(Kind.MAPPED),
                        "/ledgers/training/mapping/" + records.id(Kind.MAPPED) + "/original",
                        "/ledgers/training/workbook?unit=EAST&from=2024-02-01&to=2024-02-29",
                        "/exports",
                        "/exports/" + records.id(Kind.EXPORT),
                        returnPage(),
                        "/returns/amendments/" + records.id(Kind.AMENDMENT),
                        "/")
                .map(path -> DynamicTest.dynamicTest(
                        path,
                        () -> assertThat(walker.call("east.clerk", "GET", path).text())
                                .contains(records.mark())));
    }

    private String returnPage() {
        String[] parts = records.id(Kind.RETURN).split(" ");
        return "/returns/" + parts[0] + "/" + parts[2] + "/" + parts[1];
    }

    /** Let in exactly where the declaration says so; what the law of the matter then answers is no fault of ours. */
    private void declared(Endpoint endpoint, CountyRecords of, Walking who, SoftAssertions soft) {
        Walker.Answer answer = walker.call(who.account(), endpoint.method(), path(endpoint, of));
        soft.assertThat(answer.status()).as("%s as %s", endpoint, who.role()).isLessThan(500);
        if (endpoint.open()) {
            return;
        }
        soft.assertThat(answer.asksToSignIn()).as("%s as %s", endpoint, who).isFalse();
        boolean shut = answer.status() == 403 && answer.text().contains("您的角色不能做这件事");
        soft.assertThat(shut)
                .as("%s as %s: answered %s", endpoint, who.role(), answer.status())
                .isEqualTo(!endpoint.lets(who.role()));
    }

    /** Nothing of the record is told, and the answer is the same as for one that does not exist. */
    private void hidden(Endpoint endpoint, String account, boolean letIn, SoftAssertions soft) {
        for (String query :
                endpoint.method().equals("GET") ? List.of("", ASKING + records.id(Kind.ROUND)) : List.of("")) {
            Walker.Answer answer = walker.call(account, endpoint.method(), path(endpoint, records) + query);
            if (JOURNAL_KEEPER.equals(account) && endpoint.pattern().startsWith("/audit")) {
                continue;
            }
            soft.assertThat(answer.text().contains(records.mark()))
                    .as("%s%s as %s answered %s and tells of it", endpoint, query, account, answer.status())
                    .isFalse();
            soft.assertThat(answer.status())
                    .as("%s%s as %s", endpoint, query, account)
                    .isLessThan(500);
        }
        if (!letIn || endpoint.names().isEmpty()) {
            return;
        }
        String real = records.id(endpoint.names().get());
        Walker.Answer there = walker.call(account, endpoint.method(), endpoint.path(real, victim));
        Walker.Answer absent = walker.call(account, endpoint.method(), endpoint.path(NOWHERE, victim));
        soft.assertThat(there.status())
                .as("%s as %s: hidden and absent", endpoint, account)
                .isEqualTo(absent.status());
        soft.assertThat(there.lasting()).as("%s as %s", endpoint, account).isEqualTo(absent.lasting());
        if (endpoint.method().equals("GET")) {
            soft.assertThat(there.status()).as("%s as %s", endpoint, account).isEqualTo(404);
        }
    }

    private String path(Endpoint endpoint, CountyRecords of) {
        return endpoint.path(endpoint.names().map(of::id).orElse(""), victim);
    }

    private static DynamicTest test(Endpoint endpoint, Consumer<SoftAssertions> claims) {
        return DynamicTest.dynamicTest(endpoint.toString(), () -> SoftAssertions.assertSoftly(claims));
    }

    private List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getName().startsWith("org.hangji.")) {
                return;
            }
            for (String pattern : info.getPatternValues()) {
                for (String method : Endpoint.methods(info.getMethodsCondition().getMethods())) {
                    endpoints.add(new Endpoint(method, pattern, handler));
                }
            }
        });
        assertThat(endpoints).hasSizeGreaterThan(80);
        endpoints.sort(Comparator.comparing(Endpoint::toString));
        return endpoints;
    }
}

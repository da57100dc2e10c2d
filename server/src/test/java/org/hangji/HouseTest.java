package org.hangji;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import javax.sql.DataSource;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.OpenToAll;
import org.hangji.shared.OwnerConnection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@DisplayName("房屋的规矩")
class HouseTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("generated"))
            .importPackages("org.hangji");

    @Test
    @DisplayName("模块只用声明过的模块，只经对方的门面")
    void modules() {
        ApplicationModules.of(
                        Hangji.class,
                        DescribedPredicate.describe(
                                "libraries of the project",
                                (JavaClass type) -> type.getPackageName().startsWith("org.hangji.reader")
                                        || type.getPackageName().startsWith("org.hangji.rules")))
                .verify();
    }

    @Test
    @DisplayName("每个地址都声明谁可以使用")
    void endpointsDeclareWhoMayCall() {
        methods()
                .that(DescribedPredicate.describe(
                        "answer requests",
                        method -> method.getOwner().isMetaAnnotatedWith(Controller.class)
                                && AnnotatedElementUtils.hasAnnotation(method.reflect(), RequestMapping.class)))
                .should(declareWhoMayCall())
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    @DisplayName("只有 Database 直接用连接：查询都在设了办理人的事务里")
    void storesGoThroughTheSession() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.hangji", "org.hangji.shared")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "reach the database by themselves",
                        type -> type.isEquivalentTo(JdbcTemplate.class)
                                || type.isEquivalentTo(JdbcClient.class)
                                || type.isAssignableTo(DataSource.class)))
                .check(MAIN);
    }

    @Test
    @DisplayName("所有者的连接只给定义用：别处够不到")
    void onlyDefinitionsReachTheOwner() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.hangji", "org.hangji.shared", "org.hangji.ledger.definition", "org.hangji.figure.rollup")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(OwnerConnection.class)
                .check(MAIN);
    }

    @Test
    @DisplayName("没有时钟就没有“现在”")
    void noNowWithoutAClock() {
        for (Class<?> type : new Class<?>[] {
            Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class
        }) {
            noClasses().should().callMethod(type, "now").check(MAIN);
        }
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.hangji.Wiring")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(MAIN);
    }

    @Test
    @DisplayName("没有字段注入，没有空话名字")
    void names() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(MAIN.that(DescribedPredicate.describe(
                        "are not the session's", type -> !type.getSimpleName().equals("SessionTransactionManager"))));
    }

    private static ArchCondition<JavaMethod> declareWhoMayCall() {
        return new ArchCondition<>("carry @AllowedTo or @OpenToAll, on the method or its class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean declared = method.isMetaAnnotatedWith(AllowedTo.class)
                        || method.isMetaAnnotatedWith(OpenToAll.class)
                        || method.getOwner().isMetaAnnotatedWith(AllowedTo.class)
                        || method.getOwner().isMetaAnnotatedWith(OpenToAll.class);
                if (!declared) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " does not say who may call it"));
                }
            }
        };
    }
}

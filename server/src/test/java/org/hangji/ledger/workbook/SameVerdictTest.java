package org.hangji.ledger.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.ledger.Draft;
import org.hangji.ledger.Entry;
import org.hangji.ledger.EntryFilter;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.LedgerText;
import org.hangji.ledger.Ledgers;
import org.hangji.ledger.Visit;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Paging;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same rows through the form, the workbook and the interface. How many rows, and from which seed, can be said when it is
 * run by hand: {@code -Dsame.rows=400 -Dsame.seed=7}.
 */
@PlatformTest
@DisplayName("同样的行，网页、工作簿、接口说的一样，存的一样")
class SameVerdictTest {

    private static final int ROWS = Integer.getInteger("same.rows", 40);
    private static final long SEED = Long.getLong("same.seed", 2L);
    private static final Pattern FAULT = Pattern.compile("<li><a href=\"#(\\w+)\">([^<]*)</a></li>");

    @Autowired
    MockMvc web;

    @Autowired
    SmallCity city;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Imports imports;

    @Autowired
    IssuedWorkbooks templates;

    @Autowired
    java.time.Clock clock;

    /** What became of a row: its faults as {@code field message}, or its values. */
    record Verdict(TreeSet<String> faults, Map<String, String> values) {}

    @Test
    @DisplayName("随机的写法：全角、文字日期、空格、1,234、约20、空、太长、错代码、别的单位")
    void same() throws Exception {
        LedgerDefinition ledger = define();
        List<Map<String, String>> rows = rows(ledger);
        List<Verdict> form = new ArrayList<>();
        List<Verdict> api = new ArrayList<>();
        for (Map<String, String> row : rows) {
            form.add(byForm(ledger, row));
            api.add(byInterface(ledger, row));
        }
        List<Verdict> workbook = byWorkbook(ledger, rows);
        for (int number = 0; number < rows.size(); number++) {
            assertThat(api.get(number)).as("interface, %s", rows.get(number)).isEqualTo(form.get(number));
            assertThat(workbook.get(number))
                    .as("workbook, %s", rows.get(number))
                    .isEqualTo(form.get(number));
        }
        assertThat(form.stream().filter(verdict -> verdict.faults().isEmpty()))
                .hasSizeBetween(ROWS / 10, ROWS * 9 / 10);
    }

    private Verdict byForm(LedgerDefinition ledger, Map<String, String> row) throws Exception {
        MockHttpServletRequestBuilder request =
                post("/ledgers/" + ledger.id() + "/entries").param("unit", "EAST");
        row.forEach(request::param);
        MockHttpServletResponse response = new Visit(web, city, "east.clerk").send(request);
        String address = response.getRedirectedUrl();
        if (address != null) {
            return stored(ledger, Long.parseLong(address.substring(address.lastIndexOf('/') + 1)));
        }
        TreeSet<String> faults = new TreeSet<>();
        FAULT.matcher(response.getContentAsString(StandardCharsets.UTF_8))
                .results()
                .forEach(found -> faults.add(found.group(1) + " " + found.group(2)));
        assertThat(faults).as(row.toString()).isNotEmpty();
        return new Verdict(faults, Map.of());
    }

    private Verdict byInterface(LedgerDefinition ledger, Map<String, String> row) throws Exception {
        Map<String, Object> body = new LinkedHashMap<>(row);
        body.put("unit", "EAST");
        MockHttpServletResponse response = new Visit(web, city, "east.clerk")
                .send(post("/api/ledgers/" + ledger.id() + "/entries")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JsonMapper.builder().build().writeValueAsString(body)));
        String text = response.getContentAsString(StandardCharsets.UTF_8);
        if (response.getStatus() == 201) {
            return stored(ledger, JsonPath.<Number>read(text, "$.id").longValue());
        }
        TreeSet<String> faults = new TreeSet<>();
        List<Map<String, String>> errors = JsonPath.read(text, "$.errors");
        errors.forEach(error -> faults.add(error.get("field") + " " + escaped(error.get("message"))));
        return new Verdict(faults, Map.of());
    }

    /** First all rows, to learn the faults; then those without any. */
    private List<Verdict> byWorkbook(LedgerDefinition ledger, List<Map<String, String>> rows) {
        Import.Outcome refused = handIn(ledger, rows);
        List<TreeSet<String>> faults = new ArrayList<>();
        rows.forEach(row -> faults.add(new TreeSet<>()));
        refused.listed()
                .forEach(fault -> faults.get(fault.row() - 3).add(fault.field() + " " + escaped(fault.message())));
        List<Map<String, String>> sound = new ArrayList<>();
        for (int number = 0; number < rows.size(); number++) {
            if (faults.get(number).isEmpty()) {
                sound.add(rows.get(number));
            }
        }
        List<Long> before = ids(ledger);
        assertThat(handIn(ledger, sound).recorded()).isEqualTo(sound.size());
        List<Long> fresh = new ArrayList<>(ids(ledger));
        fresh.removeAll(before);
        fresh.sort(null);
        List<Verdict> verdicts = new ArrayList<>();
        for (TreeSet<String> each : faults) {
            verdicts.add(each.isEmpty() ? stored(ledger, fresh.removeFirst()) : new Verdict(each, Map.of()));
        }
        return verdicts;
    }

    private Import.Outcome handIn(LedgerDefinition ledger, List<Map<String, String>> rows) {
        return Acting.as(city.acting("east.clerk"), () -> {
            byte[] blank = templates.issue(ledger.id(), null, null, null).bytes();
            byte[] filled = FilledWorkbook.filled(blank, open -> {
                for (int number = 0; number < rows.size(); number++) {
                    int at = number + 3;
                    rows.get(number).forEach((field, text) -> {
                        if (!text.isEmpty()) {
                            open.put(at, field, text);
                        }
                    });
                }
            });
            return java.util.Objects.requireNonNull(
                    imports.require(ledger.id(), imports.receive(ledger.id(), "行.xlsx", filled))
                            .outcome());
        });
    }

    private List<Long> ids(LedgerDefinition ledger) {
        return Acting.as(
                city.acting("east.clerk"),
                () ->
                        ledgers
                                .entries(ledger.id(), EntryFilter.all(new AsOf(clock.instant())), new Paging(0, 500))
                                .items()
                                .stream()
                                .map(Entry::id)
                                .toList());
    }

    private Verdict stored(LedgerDefinition ledger, long id) {
        Entry entry =
                Acting.as(city.acting("east.clerk"), () -> ledgers.entry(ledger.id(), id, new AsOf(clock.instant())));
        Map<String, String> values = new TreeMap<>();
        values.put("occurredOn", entry.occurredOn().toString());
        values.put("unit", entry.unit());
        entry.values().forEach((field, value) -> values.put(field, value.toString()));
        return new Verdict(new TreeSet<>(), values);
    }

    private static String escaped(String message) {
        return message.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private LedgerDefinition define() {
        return Acting.as(city.acting("safe.clerk"), () -> {
            LedgerDefinition targets = ledgers.define(LedgerText.read("""
                    id: same-target
                    name: 被指的
                    row: 一个
                    day: 日期
                    subject: name
                    fields:
                    - {id: name, name: 名称, type: text, required: true}
                    """), 0, "试");
            ledgers.record(targets.id(), new Draft("2024-01-01", "EAST", Map.of("name", "甲桥")), "api");
            return ledgers.define(LedgerText.read("""
                    id: same-verdict
                    name: 各种字段
                    row: 一行
                    day: 日期
                    subject: name
                    fields:
                    - {id: name, name: 名称, type: text, required: true, maxLength: 12}
                    - {id: notes, name: 说明, type: long-text, maxLength: 40}
                    - {id: count, name: 件数, type: integer, min: 0, max: 5000, unit: 件}
                    - {id: mass, name: 质量, type: decimal, unit: 吨, decimals: 3, max: 100}
                    - {id: day, name: 完成日, type: date, past: true, notBefore: occurredOn}
                    - {id: hour, name: 时刻, type: time}
                    - {id: lit, name: 是否亮灯, type: yes-no}
                    - {id: kind, name: 类别, type: choice, required: true, choices: {A: 甲类, B: 乙类}}
                    - {id: owner, name: 单位名, type: organization}
                    - {id: county, name: 县区, type: division}
                    - {id: who, name: 人员, type: person}
                    - {id: plate, name: 车牌, type: plate}
                    - {id: colour, name: 车牌和颜色, type: coloured-plate}
                    - {id: credit, name: 信用代码, type: credit-code}
                    - {id: stake, name: 桩号, type: stake}
                    - {id: point, name: 坐标, type: point}
                    - {id: target, name: 关联, type: reference, reference: %s}
                    - {id: photo, name: 照片, type: file}
                    - {id: double, name: 两倍, type: decimal, decimals: 2, formula: 'mass * 2 + orZero(count)'}
                    """.formatted(targets.id())), 0, "试");
        });
    }

    /** Mostly sound, so that some rows are sound as a whole. */
    private List<Map<String, String>> rows(LedgerDefinition ledger) {
        Random random = new Random(SEED);
        List<Map<String, String>> rows = new ArrayList<>();
        Supplier<String> days =
                typed(random, List.of("2024-02-01"), List.of("2024/2/1", "２０２４年２月１日", "2024.02.30", "明天", ""));
        Map<String, Supplier<String>> each = new LinkedHashMap<>();
        for (LedgerField field : ledger.entered()) {
            if (field.typed()) {
                each.put(field.id(), typed(random, sound(field), odd(field)));
            }
        }
        for (int number = 0; number < ROWS; number++) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("occurredOn", days.get());
            each.forEach((id, value) -> row.put(id, value.get()));
            row.put(
                    "name",
                    row.get("name").isBlank() && row.values().stream().allMatch(String::isBlank)
                            ? "有"
                            : row.get("name"));
            rows.add(row);
        }
        return rows;
    }

    /** One in thirteen is odd, half of these in a way of its own type; blanks stand before and behind some. */
    private static Supplier<String> typed(Random random, List<String> sound, List<String> odd) {
        List<String> odder = List.of("", "约20", "1,234", "１２３", "a".repeat(60), "NOPE", "3 艘", "-1", "12kg", "甲\n乙");
        List<String> around = List.of("", "", "", " ", "\u00a0", "\u3000", "\u200b");
        return () -> {
            int kind = random.nextInt(26);
            String text = one(random, kind == 0 ? odd : kind == 1 ? odder : sound);
            return text.isEmpty() ? text : one(random, around) + text + one(random, around);
        };
    }

    private static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<String> sound(LedgerField field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> List.of("名称", "Ａ１", "a  b");
            case INTEGER -> List.of("12", "１２", "1,234", "12 件", "");
            case DECIMAL -> List.of("3.5", "３．５", "66364 kg", "3500公斤", "0.0010", "");
            case DATE -> List.of("2024-02-05", "2024/2/5", "２０２４年２月５日", "");
            case TIME -> List.of("08:30", "8点05分", "２３：５９", "");
            case YES_NO -> List.of("是", "否", "");
            case CHOICE -> List.of("甲类", "B");
            case ORGANIZATION -> List.of("EAST", "东县交通运输局", "东县交通运输局（EAST）", "");
            case DIVISION -> List.of("990121", "东县", "东县（990121）", "");
            case PERSON -> List.of("戊一", "戊一（东县交通运输局 科员）", "");
            case PLATE -> List.of("豫E12345", "豫Ｅ１２３４５", "");
            case COLOURED_PLATE -> List.of("豫E12345 黄", "豫E12345（蓝）", "");
            case CREDIT_CODE -> List.of("");
            case STAKE -> List.of("G341 K52+300", "");
            case POINT -> List.of("114.352482,36.103442", "114.3，36.1", "");
            case REFERENCE -> List.of("甲桥", "");
            case FILE -> List.of("");
        };
    }

    private static List<String> odd(LedgerField field) {
        return switch (field.type()) {
            case INTEGER -> List.of("1.5", "6000", "12 吨", "1e3");
            case DECIMAL -> List.of("200", "0.0001", "3 米", "2 万吨");
            case DATE -> List.of("2024-01-31", "2999-01-01", "2024-02-31", "45323");
            case TIME -> List.of("25:00", "早上");
            case ORGANIZATION, DIVISION -> List.of("西边", "999999", "市局（NOPE）");
            case PERSON -> List.of("没有这人", "99999999", "戊");
            case PLATE, COLOURED_PLATE -> List.of("豫O12345", "豫E12345 紫");
            case CREDIT_CODE -> List.of("91110000000000000X", "１２３");
            case STAKE, POINT -> List.of("K5", "36.103442,114.352482");
            case REFERENCE -> List.of("99999999", "甲");
            default -> List.of("");
        };
    }
}

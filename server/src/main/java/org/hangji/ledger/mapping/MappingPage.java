package org.hangji.ledger.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.BatchOutcome;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.page.Choice;
import org.hangji.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * What the mapping page shows.
 *
 * @param form what was sent, or what is proposed
 * @param units for which the reader may record
 * @param trial what would become of it, {@code null} where that was not asked yet
 */
record MappingPage(
        LedgerDefinition definition,
        Mappings.Table table,
        Plan plan,
        Form form,
        List<Choice> units,
        List<Choice> divisions,
        Mappings.@Nullable Trial trial) {

    private static final int SHOWN = 3;
    private static final int FAULTS = 100;

    /** One column: where it stands, what it is called, what stands in it first. */
    record Column(int index, String letters, String name, List<String> first, String target) {
        String field() {
            return "c-" + index;
        }

        String shown() {
            return String.join("；", first);
        }
    }

    /** A fault with the cell in which it stands. */
    record CellFault(String cell, String message) {}

    /** A word that means no code yet. */
    record Unknown(int number, String target, String name, String word, List<Choice> choices) {}

    String base() {
        return "/ledgers/" + definition.id();
    }

    List<Column> columns() {
        List<Grid.Line> below = table.below().stream()
                .filter(line -> RowKind.of(line) == RowKind.RECORD)
                .limit(SHOWN)
                .toList();
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < table.head().names().size(); index++) {
            int at = index;
            List<String> first = below.stream()
                    .map(line -> line.text(at))
                    .filter(text -> !text.isEmpty())
                    .toList();
            String name = table.head().names().get(index);
            if (!name.isEmpty() || !first.isEmpty()) {
                columns.add(new Column(
                        index, Grid.letters(index), name, first, plan.columns().getOrDefault(index, "")));
            }
        }
        return columns;
    }

    /** What a column can be. */
    List<Choice> targets() {
        List<Choice> targets = new ArrayList<>();
        targets.add(new Choice(LedgerDefinition.OCCURRED_ON, definition.day()));
        targets.add(new Choice(Guess.UNIT, "单位"));
        definition.fields().stream()
                .filter(field -> !field.retired() && field.typed())
                .forEach(field -> targets.add(new Choice(field.id(), measured(field))));
        return targets;
    }

    /** A field's name with its unit. */
    String measured(LedgerField field) {
        return field.unit().isEmpty() ? field.name() : field.name() + "，" + field.unit();
    }

    List<Choice> sheets() {
        List<Choice> sheets = new ArrayList<>();
        for (int index = 0; index < table.sheets().size(); index++) {
            sheets.add(new Choice(
                    Integer.toString(index), table.sheets().get(index).name()));
        }
        return sheets;
    }

    /** Fields to which no column leads and that one value can fill in every row: the required ones first. */
    List<LedgerField> rest() {
        return definition.asked().stream()
                .filter(field -> field.typed() && plan.columnOf(field.id()).isEmpty())
                .sorted(Comparator.comparing(field -> !field.required()))
                .toList();
    }

    /** What one can choose for it, empty where it is typed. */
    List<Choice> restChoices(LedgerField field) {
        return switch (field.type()) {
            case CHOICE, DIVISION, ORGANIZATION -> choices(field.id());
            case YES_NO -> List.of(new Choice("是", "是"), new Choice("否", "否"));
            default -> List.of();
        };
    }

    /** Required fields to which no column leads. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (plan.day().isEmpty() && plan.columnOf(LedgerDefinition.OCCURRED_ON).isEmpty()) {
            missing.add(definition.day());
        }
        definition.fields().stream()
                .filter(field -> field.required()
                        && !field.retired()
                        && !plan.rest().containsKey(field.id())
                        && plan.columnOf(field.id()).isEmpty())
                .forEach(field -> missing.add(field.name()));
        return missing;
    }

    String missingNames() {
        return String.join("、", missing());
    }

    int rows() {
        return trial == null ? 0 : trial.reading().rows().size();
    }

    /** How many rows could be stored as they are. */
    boolean fine() {
        return trial != null && trial.outcome() instanceof BatchOutcome.Stored;
    }

    int leftOut(RowKind kind) {
        if (trial != null) {
            return trial.reading().leftOut().getOrDefault(kind, 0);
        }
        return (int)
                table.below().stream().filter(line -> RowKind.of(line) == kind).count();
    }

    long faultCount() {
        return trial != null && trial.outcome() instanceof BatchOutcome.Refused refused ? refused.all() : 0;
    }

    List<CellFault> faults() {
        if (trial == null || !(trial.outcome() instanceof BatchOutcome.Refused refused)) {
            return List.of();
        }
        return refused.faults().stream()
                .limit(FAULTS)
                .map(fault -> new CellFault(cell(fault), fault.message()))
                .toList();
    }

    private String cell(BatchOutcome.Fault fault) {
        return plan.columnOf(fault.field())
                .map(column -> Grid.letters(column) + fault.row())
                .orElse(fault.row() == 0 ? "" : Integer.toString(fault.row()));
    }

    /** Words without a code, and those to which one was given. */
    List<Unknown> unknown() {
        Map<String, java.util.Set<String>> words = new java.util.TreeMap<>();
        plan.words()
                .forEach((target, said) -> words.computeIfAbsent(target, any -> new java.util.TreeSet<>())
                        .addAll(said.keySet()));
        if (trial != null) {
            trial.reading()
                    .unknown()
                    .forEach((target, open) -> words.computeIfAbsent(target, any -> new java.util.TreeSet<>())
                            .addAll(open));
        }
        List<Unknown> unknown = new ArrayList<>();
        words.forEach((target, all) -> all.stream()
                .limit(50)
                .forEach(
                        word -> unknown.add(new Unknown(unknown.size(), target, name(target), word, choices(target)))));
        return unknown;
    }

    private String name(String target) {
        return target.equals(Guess.UNIT)
                ? "单位"
                : definition.field(target).map(LedgerField::name).orElse(target);
    }

    private List<Choice> choices(String target) {
        LedgerField field = definition.field(target).orElse(null);
        if (field == null) {
            return units;
        }
        return switch (field.type()) {
            case CHOICE ->
                field.offered().stream()
                        .map(choice -> new Choice(choice.code(), choice.word()))
                        .toList();
            case DIVISION -> divisions;
            default -> units;
        };
    }

    String meaning(Unknown unknown) {
        return plan.meaning(unknown.target(), unknown.word());
    }

    /** The plan as values of the form. */
    static Form form(Mappings.Table table, Plan plan) {
        Map<String, String> values = new HashMap<>();
        values.put("sheet", Integer.toString(table.sheet()));
        values.put("headFirst", Integer.toString(table.head().first()));
        values.put("headLast", Integer.toString(table.head().last()));
        values.put("unit", plan.unit());
        values.put("day", plan.day());
        plan.rest().forEach((id, text) -> values.put(MappingForm.REST + id, text));
        return Form.filled(values);
    }
}

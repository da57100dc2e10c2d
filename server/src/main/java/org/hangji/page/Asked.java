package org.hangji.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the filter of a list asks for, in words (筛选条件), for paper: 责任单位：办公室；结果：整改中. Parameters that are empty in
 * the address are left out.
 */
public final class Asked {

    private final Frame frame;
    private final List<Fact> facts = new ArrayList<>();

    private Asked(Frame frame) {
        this.frame = frame;
    }

    public static Asked of(Frame frame) {
        return new Asked(frame);
    }

    /** A parameter that is text. */
    public Asked typed(String parameter, String name) {
        return add(name, frame.address().parameter(parameter));
    }

    /** A parameter that is one of several; what is not among them is said as it stands. */
    public Asked choice(String parameter, String name, List<Choice> choices) {
        String value = frame.address().parameter(parameter);
        return add(
                name,
                choices.stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(Choice::word)
                        .findFirst()
                        .orElse(value));
    }

    /** A parameter that is a day. */
    public Asked day(String parameter, String name) {
        String value = frame.address().parameter(parameter);
        try {
            return value.isEmpty() ? this : add(name, frame.day(LocalDate.parse(value)));
        } catch (DateTimeParseException notDay) {
            return add(name, value);
        }
    }

    /** All in one line, {@code null} where nothing is asked for. */
    public @Nullable String line() {
        return facts.isEmpty()
                ? null
                : facts.stream()
                        .map(fact -> fact.name() + frame.text("page.colon") + fact.value())
                        .collect(Collectors.joining(frame.text("page.and")));
    }

    private Asked add(String name, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(name, value));
        }
        return this;
    }
}

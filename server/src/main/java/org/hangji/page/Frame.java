package org.hangji.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What every page has around its content (页框): who looks, where he is, the words. */
public final class Frame {

    /** A run of words, or a number among them. */
    public record Piece(String text, @Nullable Numeral numeral) {}

    private static final String MARK = "\u0001";

    private final Acting acting;
    private final Address address;
    private final String csrf;
    private final List<NavigationEntry> navigation;
    private final House house;
    private final MessageSource messages;
    private final Locale locale;

    Frame(
            Acting acting,
            Address address,
            String csrf,
            List<NavigationEntry> navigation,
            House house,
            MessageSource messages,
            Locale locale) {
        this.acting = acting;
        this.address = address;
        this.csrf = csrf;
        this.navigation = List.copyOf(navigation);
        this.house = house;
        this.messages = messages;
        this.locale = locale;
    }

    /** Who looks at the page. */
    public Acting acting() {
        return acting;
    }

    /** Where he is: for links that change one parameter of it. */
    public Address address() {
        return address;
    }

    /** The token that every form sends back as {@code _csrf}. */
    public String csrf() {
        return csrf;
    }

    public Locale locale() {
        return locale;
    }

    List<NavigationEntry> navigation() {
        return navigation;
    }

    House house() {
        return house;
    }

    /** The words for a key in the reader's language; arguments fill {0}, {1}. A key without words fails the page's test. */
    public String text(String key, @Nullable Object... arguments) {
        return messages.getMessage(
                key, Arrays.stream(arguments).map(this::shown).toArray(), locale);
    }

    /** The words for a key, with numbers that are links where {0}, {1} stand. */
    public List<Piece> clause(String key, List<Numeral> numerals) {
        Object[] marks = new Object[numerals.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = MARK + i + MARK;
        }
        String[] runs = messages.getMessage(key, marks, locale).split(MARK, -1);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < runs.length; i++) {
            pieces.add(i % 2 == 0 ? new Piece(runs[i], null) : new Piece("", numerals.get(Integer.parseInt(runs[i]))));
        }
        return pieces;
    }

    /** What other modules say about a thing that the page shows: sentences with links. */
    public List<Watched> concerns(String kind, Map<String, String> about) {
        return house.concerns().stream()
                .flatMap(each -> each.about(kind, about).stream())
                .toList();
    }

    /** A day in words: 2023年11月17日. */
    public String day(LocalDate day) {
        return format("page.format.day", day);
    }

    /** A day of the running year without the year, 11月17日; of another year with it. */
    public String shortDay(LocalDate day) {
        boolean near = day.getYear() == today().getYear();
        return format(near ? "page.format.shortDay" : "page.format.day", day);
    }

    /** A moment in Asia/Shanghai: 11月7日 16:20, with the year where it is not the running one. */
    public String time(Instant instant) {
        var local = instant.atZone(AsOf.ZONE);
        return format(local.getYear() == today().getYear() ? "page.format.time" : "page.format.longTime", local);
    }

    /** The day on which the page was made. */
    public LocalDate today() {
        return LocalDate.ofInstant(house.now(), AsOf.ZONE);
    }

    /** The address of a file such as {@code hangji.css}, with its digest, so that a browser may keep it for ever. */
    public String asset(String name) {
        return house.assets().apply(name);
    }

    /** The last day of the worked example, {@code null} where there is none on this platform. */
    public @Nullable LocalDate exampleDay() {
        return house.demonstration().lastDay();
    }

    /** An address of records; in a demonstration as known on the example's last day. */
    public String dated(String path) {
        return house.demonstration().dated(path);
    }

    /** Where an entry of the bar leads. */
    String href(NavigationEntry entry) {
        return entry.dated() ? dated(entry.path()) : entry.path();
    }

    /** Whether an entry of the bar is where the reader is. */
    public boolean isAt(NavigationEntry entry) {
        return isBelow(entry.path()) || entry.alsoAt().stream().anyMatch(this::isBelow);
    }

    private boolean isBelow(String path) {
        String here = address.path();
        return here.equals(path) || (!path.equals("/") && here.startsWith(path + "/"));
    }

    private String format(String pattern, TemporalAccessor when) {
        return DateTimeFormatter.ofPattern(messages.getMessage(pattern, null, locale), locale)
                .format(when);
    }

    private @Nullable Object shown(@Nullable Object argument) {
        return switch (argument) {
            case Number number -> Numeral.plain(number);
            case LocalDate day -> day(day);
            case Instant instant -> time(instant);
            case null, default -> argument;
        };
    }
}

package org.hangji.figure.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.query.Scopes;
import org.hangji.organization.Unit;
import org.hangji.page.Numeral;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A schematic map by administrative division (行政区划示意图): a square for each county about where it lies, for want of
 * boundaries under an open licence.
 *
 * @param title what is shown, with its unit
 * @param columns width in squares
 * @param rows height in squares
 */
record CountyMap(String title, int columns, int rows, List<Tile> tiles) {

    /** Shades of blue from none to the most. */
    private static final int SHADES = 4;

    private static final int WIDE = 5;
    private static final Map<String, List<Integer>> PLACES = places();

    /**
     * One county.
     *
     * @param column from the west, from 0
     * @param row from the north, from 0
     * @param shade 0 for none or nothing, up to 4 for the most
     */
    record Tile(String name, int column, int row, int shade, Numeral value) {}

    /** The counties in their places; those whose place is not known stand in rows below. */
    static CountyMap of(String title, List<Unit> counties, List<FigureAnswer> answers, List<Numeral> values) {
        BigDecimal most = answers.stream()
                .map(answer -> answer.amount() == null ? BigDecimal.ZERO : answer.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        List<Tile> tiles = new ArrayList<>();
        int below =
                PLACES.values().stream().mapToInt(place -> place.get(1)).max().orElse(-1) + 1;
        boolean anyKnown = counties.stream().anyMatch(unit -> place(unit) != null);
        int loose = 0;
        for (int i = 0; i < counties.size(); i++) {
            List<Integer> place = place(counties.get(i));
            int column = place == null ? loose % WIDE : place.get(0);
            int row = place == null ? (anyKnown ? below : 0) + loose / WIDE : place.get(1);
            loose += place == null ? 1 : 0;
            tiles.add(new Tile(
                    Scopes.county(counties.get(i)),
                    column,
                    row,
                    shade(answers.get(i).amount(), most),
                    values.get(i)));
        }
        return new CountyMap(
                title,
                tiles.stream().mapToInt(Tile::column).max().orElse(0) + 1,
                tiles.stream().mapToInt(Tile::row).max().orElse(0) + 1,
                tiles);
    }

    private static @Nullable List<Integer> place(Unit unit) {
        return unit.division() == null ? null : PLACES.get(unit.division());
    }

    private static int shade(@Nullable BigDecimal value, BigDecimal most) {
        if (value == null || value.signum() <= 0 || most.signum() == 0) {
            return 0;
        }
        return Math.max(1, (int) Math.ceil(SHADES * value.doubleValue() / most.doubleValue()));
    }

    /** Column and row by division code. */
    private static Map<String, List<Integer>> places() {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new ClassPathResource("county-places.yaml").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

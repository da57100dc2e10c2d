package org.hangji.bulletin.correction;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import org.hangji.reader.Reading;
import org.jspecify.annotations.Nullable;

/**
 * One correction of a reading (更正识读). A problem is named by its key: {@code p0} is the first finding that was read,
 * {@code e12.1} the first one that the edit 12 made. A measure is named {@code p0.m2}, a figure by its index.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "edit")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Edit.DropFigure.class, name = "dropFigure"),
    @JsonSubTypes.Type(value = Edit.RetypeFigure.class, name = "retypeFigure"),
    @JsonSubTypes.Type(value = Edit.RetitleProblem.class, name = "retitleProblem"),
    @JsonSubTypes.Type(value = Edit.SplitProblem.class, name = "splitProblem"),
    @JsonSubTypes.Type(value = Edit.JoinProblem.class, name = "joinProblem"),
    @JsonSubTypes.Type(value = Edit.DropProblem.class, name = "dropProblem"),
    @JsonSubTypes.Type(value = Edit.AddProblem.class, name = "addProblem"),
    @JsonSubTypes.Type(value = Edit.MoveMeasure.class, name = "moveMeasure"),
    @JsonSubTypes.Type(value = Edit.DropMeasure.class, name = "dropMeasure")
})
public sealed interface Edit {

    /** What is no figure at all. */
    record DropFigure(int figure) implements Edit {}

    /** What the figure really is. */
    record RetypeFigure(
            int figure,
            BigDecimal value,
            String unit,
            Reading.Bound bound,
            @Nullable String subject) implements Edit {}

    /** The title as it should be. */
    record RetitleProblem(String problem, String title) implements Edit {}

    /** One item that was fed back becomes several concrete problems; the first keeps the measures. */
    record SplitProblem(String problem, List<String> titles) implements Edit {}

    /** A problem that is part of another one; its measures go there. */
    record JoinProblem(String problem, String into) implements Edit {}

    /** What is no problem at all. */
    record DropProblem(String problem) implements Edit {}

    /** A problem that the text does not print. */
    record AddProblem(String title, String text) implements Edit {}

    /** A measure that belongs to another problem. */
    record MoveMeasure(String measure, String to) implements Edit {}

    /** What is no measure at all. */
    record DropMeasure(String measure) implements Edit {}
}

package org.hangji.figure.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.Figures;
import org.hangji.page.ListExports;
import org.hangji.page.Page;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.AsOf;
import org.hangji.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one figure, and its rows as a sheet. */
@Controller
@AllowedTo
class FigurePageController {

    /** What stands in the address; empty fields of the form count as left out. */
    record Asked(
            @Nullable String scope,
            @Nullable String object,

            @Nullable LocalDate from,

            @Nullable LocalDate to,

            @Nullable String asOf) {}

    private final Figures figures;
    private final FigurePages pages;
    private final FigureExport export;
    private final ListExports exports;
    private final Clock clock;

    FigurePageController(Figures figures, FigurePages pages, FigureExport export, ListExports exports, Clock clock) {
        this.figures = figures;
        this.pages = pages;
        this.export = export;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping("/figures/{id}")
    Page page(
            @PathVariable String id,
            @ModelAttribute Asked asked,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        if (figures.definition(id).needsObject()
                && (asked.object() == null || asked.object().isBlank())) {
            return Page.of("figure/page/things", pages.things(id, ofAllThings(id, asked)));
        }
        boolean knownNow = asked.asOf() == null || asked.asOf().isBlank();
        return Page.of("figure/page/figure", pages.of(id, question(id, asked), Paging.of(page, size), knownNow));
    }

    @GetMapping("/figures/{id}.xlsx")
    void sheet(@PathVariable String id, @ModelAttribute Asked asked, HttpServletResponse response) {
        exports.give(export.sheet(id, question(id, asked)), response);
    }

    @GetMapping("/figures/{id}.csv")
    void csv(@PathVariable String id, @ModelAttribute Asked asked, HttpServletResponse response) throws IOException {
        export.csv(id, question(id, asked), response);
    }

    private FigureQuestion ofAllThings(String id, Asked asked) {
        return figures.ofAllThings(id, asked.scope(), asked.from(), asked.to(), AsOf.parse(asked.asOf(), clock));
    }

    private FigureQuestion question(String id, Asked asked) {
        return figures.question(
                id, asked.scope(), asked.object(), asked.from(), asked.to(), AsOf.parse(asked.asOf(), clock));
    }
}

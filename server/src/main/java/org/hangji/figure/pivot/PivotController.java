package org.hangji.figure.pivot;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hangji.audit.Journal;
import org.hangji.page.ListExports;
import org.hangji.page.Page;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One ledger counted by two fields; the view is its address. */
@Controller
@AllowedTo
class PivotController {

    private final PivotPages pages;
    private final PivotRows rows;
    private final ListExports exports;
    private final Journal journal;

    PivotController(PivotPages pages, PivotRows rows, ListExports exports, Journal journal) {
        this.pages = pages;
        this.rows = rows;
        this.exports = exports;
        this.journal = journal;
    }

    @GetMapping("/figures/pivot")
    Page pivot(@RequestParam Map<String, String> parameters) {
        return Page.of("figure/pivot/pivot", pages.of(parameters));
    }

    @GetMapping("/figures/pivot/rows")
    Page rows(
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        return Page.of("figure/pivot/rows", rows.of(parameters, Paging.of(page, size)));
    }

    @GetMapping("/figures/pivot.xlsx")
    void sheet(@RequestParam Map<String, String> parameters, HttpServletResponse response) {
        PivotPage page = pages.of(parameters);
        if (page.asked() == null || page.table() == null) {
            throw Refusal.invalid("ledger", "required", "请先选一本台账。");
        }
        exports.give(new PivotExport(page.asked(), page.table(), journal), response);
    }
}

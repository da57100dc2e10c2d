package org.hangji.figure.table;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.hangji.audit.Journal;
import org.hangji.page.ListExports;
import org.hangji.page.Page;
import org.hangji.shared.AllowedTo;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that lays figures of the counties side by side, and the same as a sheet. */
@Controller
@AllowedTo
class TableController {

    private final TablePages pages;
    private final ListExports exports;
    private final Journal journal;
    private final MessageSource messages;

    TableController(TablePages pages, ListExports exports, Journal journal, MessageSource messages) {
        this.pages = pages;
        this.exports = exports;
        this.journal = journal;
        this.messages = messages;
    }

    @GetMapping("/figures/table")
    Page table(
            @ModelAttribute TableRequest.Asked asked,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(required = false) @Nullable String chart) {
        return Page.of("figure/table/table", pages.of(asked, sort, chart));
    }

    @GetMapping("/figures/table.xlsx")
    void sheet(
            @ModelAttribute TableRequest.Asked asked,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response) {
        exports.give(new TableExport(pages.of(asked, sort, null), journal, this::text), response);
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}

package org.hangji.figure.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.Figures;
import org.hangji.figure.designing.Designing;
import org.hangji.page.Page;
import org.hangji.shared.AllowedTo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What figures there are, by field of work. */
@Controller
@AllowedTo
class FigureListController {

    /** One field of work. */
    record Group(String name, List<FigureDefinition> figures) {}

    /**
     * @param total how many figures there are in all
     * @param mayDefine whether the reader may define figures
     */
    record ListPage(List<Group> groups, int shown, int total, boolean mayDefine) {

        /** Address of a figure; in a demonstration as of the example's last day. */
        String href(FigureDefinition figure, @Nullable LocalDate example) {
            String address = "/figures/" + figure.id();
            return example == null ? address : address + "?to=" + example + "&asOf=" + example;
        }
    }

    private final Figures figures;
    private final Designing designing;

    FigureListController(Figures figures, Designing designing) {
        this.figures = figures;
        this.designing = designing;
    }

    @GetMapping("/figures")
    Page list(@RequestParam(required = false) @Nullable String q) {
        String wanted = q == null ? "" : q.strip();
        List<FigureDefinition> all = figures.definitions();
        Map<String, List<FigureDefinition>> groups = new LinkedHashMap<>();
        int shown = 0;
        for (FigureDefinition figure : all) {
            if (holds(figure, wanted)) {
                groups.computeIfAbsent(figure.group(), group -> new ArrayList<>())
                        .add(figure);
                shown++;
            }
        }
        List<Group> listed = groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
        return Page.of("figure/page/list", new ListPage(listed, shown, all.size(), designing.allowed()));
    }

    private static boolean holds(FigureDefinition figure, String wanted) {
        return figure.name().contains(wanted)
                || figure.definition().contains(wanted)
                || figure.group().contains(wanted);
    }
}

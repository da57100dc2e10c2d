package org.hangji.reader.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Turns a page's elements into lines: blocks and list points on lines of their own, tables row by row (网页正文). */
final class HtmlLines {
    private static final Set<String> BREAKS = Set.of("br", "hr");

    private static final Set<String> CELLS = Set.of("td", "th");

    private final IdentityHashMap<Element, TableShape> shapes = new IdentityHashMap<>();
    private final Set<Node> left;
    private final Deque<List<String>> sinks = new ArrayDeque<>();
    private final HtmlListNumber listNumber = new HtmlListNumber();
    private HtmlLine line = new HtmlLine();

    HtmlLines(Set<Node> leftOut) {
        left = leftOut;
    }

    String of(Element page) {
        List<String> lines = new ArrayList<>();
        sinks.push(lines);
        visitChildren(page);
        endLine();
        return String.join("\n", lines);
    }

    // The parser keeps the page at most a few hundred elements deep, so recursion is safe here.
    private void visit(Node node) {
        if (left.contains(node)) {
            return;
        }
        if (node instanceof TextNode text) {
            line.add(text.getWholeText(), isPreformatted(text));
        } else if (node instanceof Element element) {
            visitElement(element);
        }
    }

    private void visitElement(Element element) {
        String name = element.normalName();
        if (name.equals("tr")) {
            row(element);
        } else if (BREAKS.contains(name)) {
            endLine();
        } else if (element.isBlock() || name.equals("td") || name.equals("th")) {
            if (!line.holdsOnlyNumber()) {
                endLine();
            }
            if (name.equals("li")) {
                line.addNumber(listNumber.next(element));
            }
            visitChildren(element);
            endLine();
        } else {
            visitChildren(element);
        }
    }

    private void visitChildren(Element element) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            visit(child);
        }
    }

    private void row(Element row) {
        endLine();
        TableShape table = shapes.computeIfAbsent(tableOf(row), element -> new TableShape());
        List<List<String>> cells = new ArrayList<>();
        for (Node cell = row.firstChild(); cell != null; cell = cell.nextSibling()) {
            List<String> lines = new ArrayList<>();
            sinks.push(lines);
            visit(cell);
            endLine();
            sinks.pop();
            if (cell instanceof Element element && CELLS.contains(element.normalName())) {
                table.add(cells, lines, span(element));
            } else if (!lines.isEmpty()) {
                cells.add(lines);
            }
        }
        table.fill(cells);
        sinks.element().addAll(table.lines(cells));
    }

    private static Element tableOf(Element row) {
        Element above = row.parent();
        while (above != null && above.parent() != null && !above.normalName().equals("table")) {
            above = above.parent();
        }
        return above == null ? row : above;
    }

    private static int span(Element cell) {
        String printed = cell.attr("rowspan").strip();
        return printed.matches("\\d{1,3}") ? Integer.parseInt(printed) : 1;
    }

    private void endLine() {
        for (String finished : line.finish()) {
            sinks.element().add(finished);
        }
        line = new HtmlLine();
    }

    private static boolean isPreformatted(TextNode text) {
        Element parent = text.parent();
        return parent != null
                && (parent.normalName().equals("pre") || parent.attr("style").contains("pre-"));
    }
}

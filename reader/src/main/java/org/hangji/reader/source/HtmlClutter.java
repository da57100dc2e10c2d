package org.hangji.reader.source;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Finds the parts of a page that are not its text: what is hidden, scripts, forms, navigation, lists of links (网页杂项). */
final class HtmlClutter implements NodeVisitor {
    private static final Set<String> NEVER_TEXT = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "embed",
            "video",
            "audio",
            "canvas",
            "select",
            "option",
            "button",
            "textarea",
            "input",
            "map",
            "nav");
    private static final Pattern FRAME_NAME = Pattern.compile(
            "(?:^|[\\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|footer|foot|copyright|sidebar|share|search|toolbar|topbar)"
                    + "(?:$|[\\s_-])");
    private static final Pattern HIDDEN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    /** Characters of text, of them in links, links, and whether a sentence ends, of one open element. */
    private static final class Content {
        private int characters;
        private int linked;
        private int links;
        private boolean sentence;
    }

    private final Set<Node> clutter = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Content> open = new ArrayDeque<>();
    private int insideLinks;

    private HtmlClutter() {}

    static Set<Node> of(Document page) {
        HtmlClutter finder = new HtmlClutter();
        page.traverse(finder);
        return finder.clutter;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            open.push(new Content());
            if (element.normalName().equals("a")) {
                insideLinks++;
                open.element().links++;
            }
        } else if (node instanceof TextNode words && !open.isEmpty()) {
            String text = words.getWholeText();
            int characters =
                    (int) text.chars().filter(c -> c > ' ' && c != 0xA0).count();
            open.element().characters += characters;
            open.element().linked += insideLinks > 0 ? characters : 0;
            open.element().sentence |= text.indexOf('。') >= 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        Content content = open.pop();
        insideLinks -= element.normalName().equals("a") ? 1 : 0;
        if (isClutter(element, content)) {
            clutter.add(element);
            return;
        }
        Content around = open.peek();
        if (around != null) {
            around.characters += content.characters;
            around.linked += content.linked;
            around.links += content.links;
            around.sentence |= content.sentence;
        }
    }

    private static boolean isClutter(Element element, Content content) {
        if (NEVER_TEXT.contains(element.normalName())
                || element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find()) {
            return true;
        }
        if (content.sentence
                || element.normalName().equals("body")
                || element.normalName().equals("html")) {
            return false;
        }
        boolean links = content.links >= 3 && content.linked * 10 > content.characters * 6;
        String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        return links
                || element.normalName().equals("footer")
                || FRAME_NAME.matcher(names).find();
    }
}

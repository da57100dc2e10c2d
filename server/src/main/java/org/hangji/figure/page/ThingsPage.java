package org.hangji.figure.page;

import java.util.List;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.FigureQuestion;
import org.hangji.page.Link;
import org.hangji.page.Numeral;

/** Choosing the one thing of which a figure is asked: all of them with their values. */
record ThingsPage(FigureDefinition figure, FigureQuestion question, List<Link> groups, List<Line> things) {

    /** One thing with its value, which leads to its page. */
    record Line(String name, Numeral value) {}
}

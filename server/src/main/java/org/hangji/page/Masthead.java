package org.hangji.page;

/** Whose platform this is (单位名称). The directory of units answers it; pages show it beside the mark. */
public interface Masthead {

    /** Name of the unit at the top of the tree, empty while there is none. */
    String bureau();
}

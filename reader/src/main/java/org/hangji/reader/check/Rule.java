package org.hangji.reader.check;

/** One way of holding what a text says in one place against what it says in another. */
interface Rule {
    void apply(Evidence evidence, CheckList found);
}

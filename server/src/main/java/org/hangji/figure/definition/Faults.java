package org.hangji.figure.definition;

import java.util.List;

/** A definition that cannot be read (定义有误), with everything that is wrong with it, in words. */
public final class Faults extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient List<String> sentences;

    Faults(String figure, List<String> sentences) {
        super("数字“" + figure + "”的定义有误：" + String.join("；", sentences));
        this.sentences = List.copyOf(sentences);
    }

    public List<String> sentences() {
        return sentences;
    }
}

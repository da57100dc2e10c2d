package org.hangji.reader;

import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param file the file to read; empty where there is an error
 * @param error what is wrong with the command line, for people
 */
record ReadOptions(String file, boolean json, @Nullable String error) {
    static final String USAGE = "用法：./hangji read 文件 [--json]";

    static ReadOptions of(String... args) {
        String file = "";
        boolean json = false;
        for (String arg : args) {
            if (arg.equals("--json")) {
                json = true;
            } else if (arg.startsWith("--")) {
                return new ReadOptions("", false, "不认识的选项 " + arg + "。");
            } else if (!file.isEmpty()) {
                return new ReadOptions("", false, "一次只能读一个文件。");
            } else {
                file = arg;
            }
        }
        return new ReadOptions(file, json, file.isEmpty() ? "没有指明要读的文件。" : null);
    }

    /** The file's name on one line. */
    String shownFile() {
        return file.replaceAll("\\p{Cntrl}", " ");
    }
}

package org.hangji.reader.outline;

import org.jspecify.annotations.Nullable;

/** What a column of a table of problems holds, told from its name (表头). */
enum TableColumn {
    NUMBER(null, "序号 编号 问题编号 问题序号"),
    DEADLINE(Field.DEADLINE, "时限 期限 完成时间 整改时间 计划时间"),
    OWNER(Field.OWNER, "责任 牵头 单位 部门 领导 科室"),
    ACTIONS(Field.ACTIONS, "措施 举措"),
    STATUS(Field.STATUS, "完成情况 整改结果 状态 是否完成 是否整改 进度 销号 整改类型"),
    PROGRESS(Field.PROGRESS, "整改情况 落实情况 进展 整改成效 办理情况 整改落实"),
    OTHER(Field.OTHER, "备注 目标 类别 方面 来源 类型 要求 依据 分类 打算"),
    PROBLEM(Field.PROBLEM, "问题 隐患 反馈意见 整改事项 整改任务 整改内容");

    final @Nullable Field field;
    /** Words that such names hold, a blank between. */
    private final String names;

    TableColumn(@Nullable Field field, String names) {
        this.field = field;
        this.names = names;
    }

    /** The column of this name; null where the words name none. */
    static @Nullable TableColumn named(String words) {
        String bare = words.replace(" ", "");
        if (bare.length() > 14) {
            return null;
        }
        for (TableColumn column : values()) {
            for (String name : column.names.split(" ")) {
                if (bare.contains(name)) {
                    return column;
                }
            }
        }
        return null;
    }
}

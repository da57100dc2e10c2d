package org.hangji.ledger.recording;

import org.hangji.ledger.LedgerField;

/** How a value of each type is written, for a field that says nothing about itself. */
final class FieldHints {

    private FieldHints() {}

    static String of(LedgerField field) {
        return switch (field.type()) {
            case COLOURED_PLATE -> "号牌和颜色，例如 豫E12345 黄";
            case CREDIT_CODE -> "18位统一社会信用代码，照营业执照填";
            case STAKE -> "路线和桩号，例如 G341 K52+300";
            case POINT -> "经度,纬度，例如 114.352482,36.103442";
            case PERSON -> "输入姓名、拼音或编号，从提示中选";
            case REFERENCE -> "输入名称里的几个字或编号，从提示中选";
            case FILE -> "照片、PDF、Word、Excel、OFD 或视频，最大 20 MB";
            default -> "";
        };
    }
}

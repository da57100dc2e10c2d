package org.hangji.evidence;

/** What a checker should know about a file (证据提示); none of them refuses it. */
public enum Warning {
    NO_SHOT_TIME("文件里没有拍摄时间，无法核对是何时拍的。"),
    SHOT_IN_FUTURE("文件写的拍摄时间晚于现在，请核对拍摄设备的时钟。"),
    USED_ELSEWHERE("此文件已用于其他事项，请核对是否用错。"),
    LOOKS_ALIKE("与其他事项里的一张照片非常相似，请核对是否为同一张。"),
    LATER_ADDITION("在办结之后补充，不作为办结时的证据。"),
    NO_PREVIEW("图片无法预览，请下载后查看。");

    private final String text;

    Warning(String text) {
        this.text = text;
    }

    /** One Chinese sentence. It never tells where else a file is used. */
    public String text() {
        return text;
    }
}

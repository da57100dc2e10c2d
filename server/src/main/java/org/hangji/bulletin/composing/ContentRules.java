package org.hangji.bulletin.composing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hangji.shared.Refusal;

/** The rules of a draft's fields; the form and the API pass the same ones. */
final class ContentRules {

    private static final int BODY = 200_000;
    private static final int FIELDS = 300;

    private ContentRules() {}

    static void require(Content content) {
        List<Refusal.FieldError> errors = new ArrayList<>();
        if (content.title().isBlank() || content.title().length() > 200) {
            errors.add(new Refusal.FieldError("title", "length", "标题要写，最多 200 字：例如“关于……整改情况的通报”。"));
        }
        if (content.organ().isBlank() || content.organ().length() > 60) {
            errors.add(new Refusal.FieldError("organ", "length", "发文机关要写，最多 60 字。"));
        }
        if (!content.code().matches("[一-龥]{2,12}")) {
            errors.add(new Refusal.FieldError("code", "pattern", "机关代字应为 2 到 12 个汉字，例如“安交”。"));
        }
        if (content.body().length() > BODY) {
            errors.add(new Refusal.FieldError("body", "length", "正文最多 20 万字。"));
        }
        Set<Integer> numbers = new HashSet<>();
        for (Content.Field field : content.fields()) {
            if (field.number() < 1 || field.number() > 9999 || !numbers.add(field.number())) {
                errors.add(
                        new Refusal.FieldError("fields", "number", "数字项的编号应为 1 到 9999，且不能重复：" + field.number() + "。"));
            }
        }
        if (content.fields().size() > FIELDS) {
            errors.add(new Refusal.FieldError("fields", "size", "一篇通报最多 " + FIELDS + " 个数字项。"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}

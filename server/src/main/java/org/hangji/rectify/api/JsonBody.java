package org.hangji.rectify.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** A flat JSON object as fields. */
final class JsonBody {

    private JsonBody() {}

    /** The values as text; what is null is left out, what is nested is malformed. */
    static Map<String, String> fields(Map<String, @Nullable Object> body) {
        Map<String, String> fields = new LinkedHashMap<>();
        body.forEach((name, value) -> {
            switch (value) {
                case null -> {}
                case String text -> fields.put(name, text);
                case Number number -> fields.put(name, number.toString());
                case Boolean truth -> fields.put(name, truth.toString());
                default -> throw Refusal.malformed("“" + name + "”应是文字、数字或是非，不能是列表或对象。");
            }
        });
        return fields;
    }
}

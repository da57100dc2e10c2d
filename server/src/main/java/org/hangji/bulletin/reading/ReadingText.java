package org.hangji.bulletin.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.hangji.reader.Reading;
import org.hangji.reader.ReadingJson;
import org.hangji.reader.Span;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** A reading as it is kept: the JSON of the contract, there and back. */
final class ReadingText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addDeserializer(Span.class, new Place()))
            .build();

    private ReadingText() {}

    static String write(Reading reading) {
        StringBuilder out = new StringBuilder(reading.text().length() * 2);
        try {
            ReadingJson.write(reading, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    static Reading read(String json) {
        return JSON.readValue(json, Reading.class);
    }

    /** A span is a pair of offsets. */
    private static final class Place extends ValueDeserializer<Span> {
        @Override
        public Span deserialize(JsonParser parser, DeserializationContext context) {
            int[] pair = context.readValue(parser, int[].class);
            return new Span(pair[0], pair[1]);
        }
    }
}

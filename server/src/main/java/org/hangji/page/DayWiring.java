package org.hangji.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.hangji.shared.Day;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Days in addresses, forms and bodies are read in one way. */
@Configuration(proxyBeanMethods = false)
class DayWiring implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry formatters) {
        formatters.addFormatter(new DayOfField());
    }

    @Bean
    JacksonModule days() {
        return new SimpleModule("days").addDeserializer(LocalDate.class, new DayOfBody());
    }

    /** Spring takes an empty field for one that was left out before it asks. */
    private static final class DayOfField implements Formatter<LocalDate> {

        @Override
        public LocalDate parse(String text, Locale locale) {
            return Day.parse(text);
        }

        @Override
        public String print(LocalDate day, Locale locale) {
            return day.toString();
        }
    }

    private static final class DayOfBody extends StdDeserializer<LocalDate> {

        private DayOfBody() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getString();
            try {
                return Day.parse(text);
            } catch (DateTimeParseException unreadable) {
                throw context.weirdStringException(text, LocalDate.class, "not a day");
            }
        }
    }
}

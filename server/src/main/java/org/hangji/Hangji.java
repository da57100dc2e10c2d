package org.hangji;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The platform (夯基). Its commands are in {@link Command}. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Hangji {

    public static void main(String... arguments) {
        System.exit(Command.run(arguments));
    }
}

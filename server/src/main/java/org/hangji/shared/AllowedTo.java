package org.hangji.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call this endpoint (谁可调用): a signed-in person who holds one of the roles; any signed-in person where none is named.
 * An endpoint that carries neither this nor {@link OpenToAll} is refused, and the build fails on it.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {
    Role[] value() default {};
}

package org.hangji.shared;

import java.util.List;

/** Something that cannot be done (不予办理), said in Chinese to the person: what is wrong, where, and what to do. */
public final class Refusal extends RuntimeException {

    /** How the refusal is told apart by programs; the number is the HTTP status. */
    public enum Kind {
        /** The request itself is broken. */
        MALFORMED(400),
        /** Nobody has signed in. */
        SIGN_IN(401),
        /** The caller's role may not do it. */
        FORBIDDEN(403),
        /** It does not exist, or lies outside the caller's sight. */
        NOT_FOUND(404),
        /** The law of the matter refuses it as things stand. */
        CONFLICT(409),
        /** The file is too large. */
        TOO_LARGE(413),
        /** A field breaks a rule. */
        INVALID(422),
        /** Too often. */
        TOO_MANY(429),
        /** The disk has no room for it. */
        NO_SPACE(507);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /**
     * A field at fault.
     *
     * @param field its name in the form or the JSON body
     * @param rule the rule that it breaks, a short word for programs
     * @param message what is wrong and how to mend it
     */
    public record FieldError(String field, String rule, String message) {}

    private final Kind kind;
    private final List<FieldError> errors;

    public Refusal(Kind kind, String message, List<FieldError> errors) {
        super(message);
        this.kind = kind;
        this.errors = List.copyOf(errors);
    }

    public static Refusal notFound(String message) {
        return new Refusal(Kind.NOT_FOUND, message, List.of());
    }

    /** Nobody is signed in, and this is not for everybody. */
    public static Refusal signIn() {
        return new Refusal(Kind.SIGN_IN, "请先登录。", List.of());
    }

    public static Refusal forbidden(String message) {
        return new Refusal(Kind.FORBIDDEN, message, List.of());
    }

    public static Refusal conflict(String message) {
        return new Refusal(Kind.CONFLICT, message, List.of());
    }

    public static Refusal malformed(String message) {
        return new Refusal(Kind.MALFORMED, message, List.of());
    }

    public static Refusal invalid(List<FieldError> errors) {
        return new Refusal(Kind.INVALID, errors.getFirst().message(), errors);
    }

    public static Refusal invalid(String field, String rule, String message) {
        return invalid(List.of(new FieldError(field, rule, message)));
    }

    public Kind kind() {
        return kind;
    }

    public List<FieldError> errors() {
        return errors;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

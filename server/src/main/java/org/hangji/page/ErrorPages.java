package org.hangji.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Makes an error page for a request that failed. */
final class ErrorPages {

    /** What has a title and help of its own in the messages; anything else is told as its hundred. */
    private static final List<Integer> KNOWN = List.of(400, 401, 403, 404, 409, 413, 422, 429, 500, 503, 507);

    private ErrorPages() {}

    static Page of(
            int status, String message, List<Refusal.FieldError> errors, String reference, HttpServletRequest request) {
        int shown = KNOWN.contains(status) ? status : status >= 500 ? 500 : 400;
        String again = worthwhileAgain(shown) && isPlainForm(request) ? request.getRequestURI() : null;
        List<Fact> kept = again == null ? List.of() : typed(request);
        return new Page(
                "page/error", new ErrorPage(shown, message, errors, reference, cameFrom(request), again, kept), status);
    }

    private static boolean worthwhileAgain(int status) {
        return status >= 500 || status == 429;
    }

    /** A form without a file and without a secret. */
    private static boolean isPlainForm(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType());
        return request.getMethod().equals("POST")
                && type.startsWith("application/x-www-form-urlencoded")
                && request.getParameterMap().keySet().stream()
                        .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("password"));
    }

    private static List<Fact> typed(HttpServletRequest request) {
        List<Fact> kept = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                for (String value : values) {
                    kept.add(new Fact(name, value));
                }
            }
        });
        return kept;
    }

    /** The page of ours that sent the request; an address elsewhere is not followed. */
    private static @Nullable String cameFrom(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return null;
        }
        try {
            URI from = new URI(referer);
            boolean ours = request.getServerName().equals(from.getHost());
            String path = from.getRawPath();
            if (!ours || path == null || !path.startsWith("/") || path.startsWith("//") || path.equals("/sign-in")) {
                return null;
            }
            return from.getRawQuery() == null ? path : path + "?" + from.getRawQuery();
        } catch (java.net.URISyntaxException unreadable) {
            return null;
        }
    }
}

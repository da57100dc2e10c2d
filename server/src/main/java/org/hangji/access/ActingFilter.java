package org.hangji.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.hangji.shared.Acting;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sets who acts for the length of a request: the holder of the session or of the token, or a visitor. */
class ActingFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final SignIn signIn;

    ActingFilter(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Style sheet and script are the same for everybody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Acting acting = actingIn(request);
        try {
            Acting.run(acting, () -> {
                try {
                    chain.doFilter(request, response);
                } catch (IOException | ServletException fault) {
                    throw new Carried(fault);
                }
            });
        } catch (Carried carried) {
            if (carried.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw (ServletException) carried.getCause();
        }
    }

    private Acting actingIn(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String header = request.getHeader("Authorization");
        if (header != null && header.startsWith(BEARER)) {
            String token = header.substring(BEARER.length()).strip();
            return signIn.actingByToken(token, address).orElseGet(() -> Acting.visitor(address));
        }
        return account()
                .flatMap(name -> Acting.as(Acting.system("sign-in"), () -> signIn.acting(name, address)))
                .orElseGet(() -> Acting.visitor(address));
    }

    private Optional<String> account() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        String name = authentication.getName();
        if (authentication.getDetails() instanceof Generation begun
                && !Acting.as(Acting.system("sign-in"), () -> signIn.stands(name, begun.value()))) {
            return Optional.empty();
        }
        return Optional.of(name);
    }

    /** Carries a checked exception of the chain through the scoped call. */
    private static final class Carried extends RuntimeException {
        Carried(Exception cause) {
            super(cause);
        }

        @Override
        public synchronized Throwable getCause() {
            return Objects.requireNonNull(super.getCause());
        }
    }
}

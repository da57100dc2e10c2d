package org.hangji.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** An address with too many failures is told to wait before its next password is looked at. */
class PaceFilter extends OncePerRequestFilter {

    private final SignInPace pace;

    PaceFilter(SignInPace pace) {
        this.pace = pace;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean signsIn =
                request.getMethod().equals("POST") && request.getRequestURI().equals("/sign-in");
        if (signsIn && pace.tooFast(request.getRemoteAddr())) {
            response.sendRedirect("/sign-in?often&back=" + WebSecurity.back(request));
            return;
        }
        chain.doFilter(request, response);
    }
}

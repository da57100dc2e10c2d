package org.hangji.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sessions, cross-site protection, headers; who may call what is said at the endpoints themselves. */
@Configuration(proxyBeanMethods = false)
class WebSecurity implements WebMvcConfigurer {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String STALE = "这一页放得太久，登录状态已经变了，这次提交没有办理。请重新登录，回到原来的页面再提交一次；填过的内容会保留在本页。";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AccessInterceptor());
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            SignIn signIn,
            SignInPace pace,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver faults)
            throws Exception {
        return http.authenticationProvider(new PasswordProvider(signIn))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/metrics/**")
                        .access((who, request) -> new AuthorizationDecision(fromThisMachine(request.getRequest())))
                        .anyRequest()
                        .permitAll())
                .formLogin(form -> form.loginPage("/sign-in")
                        .successHandler((request, response, who) ->
                                response.sendRedirect(LocalPath.of(request.getParameter("back"))))
                        .failureHandler((request, response, failure) -> {
                            pace.failed(request.getRemoteAddr());
                            String what = "signIn.locked".equals(failure.getMessage()) ? "locked" : "wrong";
                            response.sendRedirect("/sign-in?" + what + "&back=" + back(request));
                        }))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(request ->
                        String.valueOf(request.getHeader("Authorization")).startsWith("Bearer ")))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED))
                                .accessDeniedHandler((request, response, denied) ->
                                        faults.resolveException(request, response, null, refusal(request))))
                .addFilterBefore(new PaceFilter(pace), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new ActingFilter(signIn), AuthorizationFilter.class)
                .build();
    }

    /** A form that outlived its session; a program without a token has none and is asked to sign in. */
    private static Refusal refusal(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        boolean signedIn = known != null && !(known instanceof AnonymousAuthenticationToken);
        return !signedIn && request.getRequestURI().startsWith("/api/") ? Refusal.signIn() : Refusal.forbidden(STALE);
    }

    private static boolean fromThisMachine(HttpServletRequest request) {
        return List.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1").contains(request.getRemoteAddr());
    }

    static String back(HttpServletRequest request) {
        return URLEncoder.encode(LocalPath.of(request.getParameter("back")), StandardCharsets.UTF_8);
    }

    private record PasswordProvider(SignIn signIn) implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication attempt) {
            String password = String.valueOf(attempt.getCredentials());
            Account account = Acting.as(Acting.system("sign-in"), () -> signIn.check(attempt.getName(), password));
            return Generation.session(account.name(), account.generation());
        }

        @Override
        public boolean supports(Class<?> type) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
        }
    }
}

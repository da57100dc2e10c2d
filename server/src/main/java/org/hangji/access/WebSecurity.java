package org.hangji.access;

import java.util.List;
import org.hangji.shared.Acting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sessions, cross-site protection, headers; who may call what is said at the endpoints themselves. */
@Configuration(proxyBeanMethods = false)
class WebSecurity implements WebMvcConfigurer {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AccessInterceptor());
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, SignIn signIn) throws Exception {
        return http.authenticationProvider(new PasswordProvider(signIn))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage("/sign-in").failureHandler((request, response, failure) -> {
                    String code = failure.getMessage();
                    response.sendRedirect("/sign-in?" + ("signIn.locked".equals(code) ? "locked" : "wrong"));
                }))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(request ->
                        String.valueOf(request.getHeader("Authorization")).startsWith("Bearer ")))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .frameOptions(frame -> frame.deny()))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .addFilterAfter(new ActingFilter(signIn), AuthorizationFilter.class)
                .build();
    }

    private record PasswordProvider(SignIn signIn) implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication attempt) {
            String password = String.valueOf(attempt.getCredentials());
            String account = Acting.as(Acting.system("sign-in"), () -> signIn.check(attempt.getName(), password));
            return UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
        }

        @Override
        public boolean supports(Class<?> type) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
        }
    }
}

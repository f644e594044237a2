package app.workplan.web.api;

import app.workplan.domain.shared.Role;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.token.TokenDoor;
import app.workplan.web.support.ApiFault;
import app.workplan.web.support.ErrorPages;
import app.workplan.web.support.Problems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * 接口的安全规则: a chain of its own before that of the pages. No session, no cookie, no form token: a bearer token with every
 * request. The description of the interface alone is open to everybody.
 */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class ApiSecurity implements WebMvcConfigurer {

    private static final String ALL = "/api/**";

    private static final String[] DESCRIPTION = {"/api/v1/openapi", "/api/v1/openapi.yaml"};

    private static final String[] BUSINESS = Arrays.stream(Role.values())
            .filter(Role::isBusiness)
            .map(Role::name)
            .toArray(String[]::new);

    private final ObjectProvider<AuditTrail> audit;

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new ScopeGate(audit.getObject()))
                .addPathPatterns(ALL)
                .excludePathPatterns(DESCRIPTION);
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, TokenDoor door, ApiLimits limits, Problems problems)
            throws Exception {
        return http.securityMatcher(ALL)
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(DESCRIPTION)
                        .permitAll()
                        .anyRequest()
                        .hasAnyRole(BUSINESS))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, e) -> withoutToken(problems, request, response))
                        .accessDeniedHandler((request, response, e) -> {
                            audit.getObject().recordRefusal(ErrorPages.refusal(request));
                            problems.write(request, response, ApiFault.FORBIDDEN);
                        }))
                .addFilterAfter(new TokenFilter(door, limits, problems), SecurityContextHolderFilter.class)
                .addFilterAfter(new BodyFilter(problems), AuthorizationFilter.class)
                .build();
    }

    private static void withoutToken(Problems problems, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"workplan\"");
        problems.write(request, response, ApiFault.TOKEN_MISSING);
    }
}

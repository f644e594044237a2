package app.workplan.web.config;

import app.workplan.domain.shared.Role;
import app.workplan.service.organisation.Logins;
import app.workplan.service.organisation.UserQueries;
import app.workplan.service.shared.AuditTrail;
import app.workplan.web.login.Denial;
import app.workplan.web.login.Entrance;
import app.workplan.web.login.Leaving;
import app.workplan.web.login.SavedPage;
import app.workplan.web.login.SessionAccounts;
import app.workplan.web.support.FormPages;
import app.workplan.web.support.SecurityHeaders;
import app.workplan.web.support.StaticFiles;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The coarse rules, by address: what is named nowhere is a business page and closed to everybody else. The fine rules
 * stand in the services, in the classes named Access.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

    private static final String[] BUSINESS = Arrays.stream(Role.values())
            .filter(Role::isBusiness)
            .map(Role::name)
            .toArray(String[]::new);

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** Whoever logs in goes on under a new session id and with a new CSRF token. */
    @Bean
    SessionAuthenticationStrategy sessionAuthenticationStrategy(CsrfTokenRepository tokens) {
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
    }

    @Bean
    SessionAccounts sessionAccounts(UserQueries users) {
        return new SessionAccounts(users);
    }

    /** The filter belongs into the security chain, not also into the container's. */
    @Bean
    FilterRegistrationBean<SessionAccounts> sessionAccountsInTheChainOnly(SessionAccounts filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    Entrance entrance(SavedPage savedPage, FormPages formPages) {
        return new Entrance(savedPage, formPages);
    }

    @Bean
    Denial denial(
            AuditTrail audit,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
            Entrance entrance,
            FormPages formPages) {
        return new Denial(audit, routes, entrance, formPages);
    }

    @Bean
    Leaving leaving(Logins logins) {
        return new Leaving(logins);
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens,
            SessionAccounts accounts,
            SavedPage savedPage,
            Entrance entrance,
            Denial denial,
            Leaving leaving)
            throws Exception {
        return http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(StaticFiles.patterns())
                        .permitAll()
                        .requestMatchers("/login", "/error")
                        .permitAll()
                        // who knows the secret in the address needs no login
                        .requestMatchers(HttpMethod.GET, "/calendar/*.ics")
                        .permitAll()
                        .requestMatchers("/", "/account/**")
                        .authenticated()
                        .requestMatchers("/admin/**")
                        .hasRole(Role.ADMIN.name())
                        // the administrator opens and ends them too, without their lists
                        .requestMatchers("/handovers/**")
                        .hasAnyRole(Role.OFFICE.name(), Role.HEAD.name(), Role.STAFF.name(), Role.ADMIN.name())
                        .requestMatchers("/audit/**", "/audit.xlsx")
                        .hasRole(Role.AUDITOR.name())
                        .anyRequest()
                        .hasAnyRole(BUSINESS))
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .requestCache(cache -> cache.requestCache(savedPage.getCache()))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(entrance).accessDeniedHandler(denial))
                .logout(logout -> logout.addLogoutHandler(leaving).logoutSuccessHandler(leaving))
                .addFilterAfter(accounts, SecurityContextHolderFilter.class)
                .headers(SecurityConfig::headers)
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(SecurityHeaders.CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(SecurityHeaders.PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(policy ->
                        policy.policy(CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN))
                .frameOptions(frames -> frames.deny());
    }
}

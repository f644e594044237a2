package app.workplan.web.config;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * 监控端口的安全规则: health and metrics may be read by whoever reaches the port, everything else is not there. They are for the
 * management port alone: on the port of the pages these addresses are pages nobody wrote.
 */
@Configuration(proxyBeanMethods = false)
class ManagementSecurity {

    private static final String[] READ = {
        "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus"
    };

    @Bean
    @Order(0)
    SecurityFilterChain management(HttpSecurity http) throws Exception {
        HttpStatusEntryPoint nothing = new HttpStatusEntryPoint(HttpStatus.NOT_FOUND);
        return http.securityMatcher(ManagementSecurity::isManagement)
                .authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.GET, READ)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(nothing))
                .build();
    }

    /** How long each rule took is nobody's question, and asking it costs every request. */
    @Bean
    SecurityObservationSettings securityIsNotMeasured() {
        return SecurityObservationSettings.noObservations();
    }

    private static boolean isManagement(HttpServletRequest request) {
        return WebServerApplicationContext.hasServerNamespace(
                WebApplicationContextUtils.getWebApplicationContext(request.getServletContext()), "management");
    }
}

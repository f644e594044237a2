package app.workplan.service.organisation;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are kept: bcrypt, which needs no memory to speak of (the whole product runs in 384 MB), with the name
 * of the method before each hash, so that a later one can follow without new passwords.
 */
@Configuration(proxyBeanMethods = false)
class PasswordEncoding {

    private static final int STRENGTH = 10;

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(STRENGTH)));
    }
}

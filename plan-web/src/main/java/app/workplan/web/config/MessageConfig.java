package app.workplan.web.config;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.env.Environment;

/**
 * 文案: the bundles of all areas as one. The usual message source asks each of them in turn for every word of a page; this
 * one puts them together once for each language, and is never reloaded.
 */
@Configuration(proxyBeanMethods = false)
class MessageConfig {

    @Bean
    MessageSource messageSource(Environment settings) {
        String[] bundles = settings.getRequiredProperty("spring.messages.basename", String[].class);
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames(
                Arrays.stream(bundles).map(bundle -> "classpath:" + bundle).toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        // an unknown language reads Chinese, whatever the machine is set to
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}

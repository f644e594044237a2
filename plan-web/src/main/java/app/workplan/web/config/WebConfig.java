package app.workplan.web.config;

import app.workplan.service.organisation.UserService;
import app.workplan.web.support.ActorArguments;
import app.workplan.web.support.Languages;
import app.workplan.web.support.ShellCounts;
import app.workplan.web.support.StaticFiles;
import app.workplan.web.support.Turns;
import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.http.CacheControl;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** How requests reach controllers and how redirects leave them. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class WebConfig implements WebMvcConfigurer {

    private final ObjectProvider<UserService> users;

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new LanguageSwitch(users.getObject()))
                .excludePathPatterns(StaticFiles.patterns())
                .excludePathPatterns("/api/**");
        interceptors
                .addInterceptor(new MustChangePassword())
                .excludePathPatterns(StaticFiles.patterns())
                .excludePathPatterns("/account/**", "/login", "/error", "/api/**");
        // the last one: what it holds is given back when it let the request through
        interceptors
                .addInterceptor(new Turns())
                .excludePathPatterns(StaticFiles.patterns())
                .excludePathPatterns("/login", "/error", "/api/**");
    }

    /**
     * The few places where static files are. The usual pattern matches every address, and each link of a page was looked for
     * among the files in the jar, to find that there is none.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        for (String folder : List.of("css", "js", "vendor")) {
            versioned(files.addResourceHandler("/" + folder + "/**"), "classpath:/static/" + folder + "/");
        }
        versioned(files.addResourceHandler("/*.svg"), "classpath:/static/");
    }

    /** The name carries a hash of the content, so browsers may keep the file. */
    private static void versioned(ResourceHandlerRegistration files, String location) {
        files.addResourceLocations(location)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePublic())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArguments());
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Languages();
    }

    /** Two requests of one session may write the same attribute at once; the later one wins, neither fails. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsWrittenTogether() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Until a feature brings the numbers, nothing waits. */
    @Bean
    @Fallback
    ShellCounts noShellCounts() {
        return (actor, today) -> ShellCounts.Counts.NONE;
    }

    /** A redirect after a POST is a 303: the browser fetches the next page by GET, whatever it sent before. */
    @Autowired
    void redirectBySeeOther(ThymeleafViewResolver views) {
        views.setRedirectHttp10Compatible(false);
    }

    /** Addresses say nothing of what is not asked. */
    @Autowired
    void withoutEmptyParameters(SpringTemplateEngine engine) {
        engine.setLinkBuilder(new ShortLinks(new StandardLinkBuilder()));
    }

    /** Every view is a page, also the one that says a style sheet is missing. */
    @Autowired
    void alwaysHtml(ThymeleafViewResolver views) {
        views.setForceContentType(true);
    }

    /** A page is written when it is complete: in one piece, and not at all when half of it fails. */
    @Autowired
    void wholePages(ThymeleafViewResolver views) {
        views.setViewClass(PageView.class);
    }
}

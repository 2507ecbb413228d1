package io.sunlit.designer.studio.testing;

import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Refusal;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * An application that has the studio on its class path and gives it what the real one gives: who is
 * signed in, the time, the languages, problems for refusals.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
public class StudioTestApplication {

  public static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  /** Goes on by a minute whenever somebody asks, so that what is saved later is later. */
  @Bean
  Clock clock() {
    InstantSource ticking =
        new InstantSource() {
          private Instant now = NOW;

          @Override
          public synchronized Instant instant() {
            now = now.plus(Duration.ofMinutes(1));
            return now;
          }
        };
    return ticking.withZone(ZoneId.of("Asia/Shanghai"));
  }

  @Bean
  CurrentOfficer currentOfficer() {
    return () -> {
      Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
      if (authentication != null && authentication.getPrincipal() instanceof Officer officer) {
        return officer;
      }
      throw new IllegalStateException("Expected an officer to be signed in, but nobody is");
    };
  }

  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("i18n/designer");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
    resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    return resolver;
  }

  @Bean
  SecurityFilterChain security(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .csrf(csrf -> csrf.disable())
        .build();
  }

  @Bean
  RefusalAdvice refusalAdvice(MessageSource messages) {
    return new RefusalAdvice(messages);
  }

  /** As the application's advice answers a refusal. */
  @RestControllerAdvice
  @Order(0)
  static class RefusalAdvice {

    private final MessageSource messages;

    RefusalAdvice(MessageSource messages) {
      this.messages = messages;
    }

    @ExceptionHandler
    ProblemDetail on(ConstraintViolationException invalid) {
      return ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    ProblemDetail on(Refusal refusal, Locale locale) {
      ProblemDetail problem =
          ProblemDetail.forStatus(
              switch (refusal.kind()) {
                case NOT_FOUND -> HttpStatus.NOT_FOUND;
                case FORBIDDEN -> HttpStatus.FORBIDDEN;
                case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
                case CONFLICT -> HttpStatus.CONFLICT;
              });
      problem.setType(URI.create("urn:sunlit:problem:" + refusal.code()));
      problem.setTitle(messages.getMessage("problem." + refusal.code() + ".title", null, locale));
      problem.setDetail(
          messages.getMessage("problem." + refusal.code(), refusal.arguments().toArray(), locale));
      return problem;
    }
  }
}

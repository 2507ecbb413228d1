package io.sunlit.runtime.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Chinese first, English beside it: one set of texts for screens, REST and public pages. */
@Configuration
class LanguageConfiguration {

  /** The languages of the platform, the default first. */
  static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("i18n/runtime", "i18n/designer", "i18n/tenants-store");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    return messages;
  }

  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(LANGUAGES);
    resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    return resolver;
  }

  /** The texts for Vaadin's screens; a missing key shows itself, so that tests find it. */
  @Bean
  I18NProvider translations(MessageSource messages) {
    return new I18NProvider() {
      private static final long serialVersionUID = 1L;

      @Override
      public List<Locale> getProvidedLocales() {
        return LANGUAGES;
      }

      @Override
      public String getTranslation(String key, Locale locale, Object... parameters) {
        String text = messages.getMessage(key, parameters, null, locale);
        return text == null ? "!" + key : text;
      }
    };
  }
}

package io.sunlit.runtime.shell;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * The scripts that the build made, each named after its content: sent as the build compressed them,
 * and kept by browsers for a year. Vaadin would have them ask for it again after an hour.
 */
@Configuration(proxyBeanMethods = false)
class BuiltScripts {

  private static final String PATH = "/VAADIN/build/";

  @Bean
  ResourceHttpRequestHandler builtScriptsHandler() {
    EncodedResourceResolver compressed = new EncodedResourceResolver();
    compressed.setContentCodings(List.of("br"));
    ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler();
    handler.setLocationValues(List.of("classpath:/META-INF/VAADIN/webapp" + PATH));
    handler.setResourceResolvers(List.of(compressed, new PathResourceResolver()));
    handler.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    return handler;
  }

  @Bean
  SimpleUrlHandlerMapping builtScriptsMapping(ResourceHttpRequestHandler builtScriptsHandler) {
    return new SimpleUrlHandlerMapping(
        Map.of(PATH + "**", builtScriptsHandler), Ordered.HIGHEST_PRECEDENCE);
  }
}

package io.sunlit.runtime.documents;

import io.sunlit.runtime.documents.typeset.Printing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The printing press: its fonts are read when the first document is printed. */
@Configuration(proxyBeanMethods = false)
class PrintingConfiguration {

  @Bean(destroyMethod = "close")
  @Lazy
  Printing printing() {
    return new Printing();
  }
}

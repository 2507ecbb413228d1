package io.sunlit.tenants.store;

import io.sunlit.tenants.configuration.ConfigurationFiles;
import io.sunlit.tenants.configuration.TenantLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the tenant library that is shipped on the class path, in folders or in jars. */
public final class ShippedLibrary {

  private static final String ROOT = "tenants/";

  private ShippedLibrary() {}

  /**
   * Reads it.
   *
   * @throws io.sunlit.tenants.configuration.ConfigurationRefused if a file is not as it must be
   */
  public static TenantLibrary onClassPath(ClassLoader loader) {
    SortedMap<String, String> texts = new TreeMap<>();
    try {
      for (Resource resource :
          new PathMatchingResourcePatternResolver(loader)
              .getResources("classpath*:" + ROOT + "**/*.yaml")) {
        String url = resource.getURL().toString();
        texts.put(
            url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1),
            resource.getContentAsString(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the tenant library", e);
    }
    return TenantLibrary.read(new ConfigurationFiles(texts));
  }
}

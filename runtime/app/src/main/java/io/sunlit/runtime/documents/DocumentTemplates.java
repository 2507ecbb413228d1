package io.sunlit.runtime.documents;

import io.sunlit.tenants.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The document templates: files of the configuration library, the platform's for everybody, and a
 * county's own that replace them one by one. All are read at the start, so that a broken one is
 * found before somebody needs it.
 */
@Component
public class DocumentTemplates {

  private static final String ROOT = "documents/";
  private static final String PLATFORM = "platform";
  private static final String SUFFIX = ".txt";

  private final Map<String, DocumentTemplate> templates = new ConcurrentHashMap<>();

  public DocumentTemplates() {
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:documents/**/*.txt");
      for (Resource file : files) {
        String address = file.getURL().toString();
        String path = address.substring(address.lastIndexOf("/" + ROOT) + 1 + ROOT.length());
        templates.put(path, DocumentTemplate.parse(path, text(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (DocumentKind kind : DocumentKind.values()) {
      if (!templates.containsKey(path(PLATFORM, kind))) {
        throw new IllegalStateException("No document template " + path(PLATFORM, kind));
      }
    }
  }

  /** The county's own template if it has one, else the platform's. */
  public DocumentTemplate find(TenantId tenant, DocumentKind kind) {
    DocumentTemplate own = templates.get(path(tenant.value(), kind));
    DocumentTemplate found = own == null ? templates.get(path(PLATFORM, kind)) : own;
    if (found == null) {
      throw new IllegalStateException("No template of " + kind);
    }
    return found;
  }

  private static String path(String owner, DocumentKind kind) {
    return owner + "/" + kind.code() + SUFFIX;
  }

  private static String text(Resource file) throws IOException {
    try (InputStream bytes = file.getInputStream()) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

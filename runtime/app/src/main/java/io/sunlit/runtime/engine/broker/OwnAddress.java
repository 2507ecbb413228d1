package io.sunlit.runtime.engine.broker;

import io.sunlit.runtime.engine.EngineSettings;
import java.net.URI;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Where the broker reaches this application. */
@Component
class OwnAddress {

  private final EngineSettings settings;
  private final Environment environment;
  private volatile int port;

  OwnAddress(EngineSettings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  @EventListener
  void listening(WebServerInitializedEvent event) {
    // The server for the management endpoints, if it is another one, has a name.
    if (!StringUtils.hasLength(event.getApplicationContext().getServerNamespace())) {
      port = event.getWebServer().getPort();
    }
  }

  URI recordsEndpoint() {
    URI base = settings.exporterUrl();
    if (base == null) {
      if (port <= 0) {
        throw new BrokerTrouble(
            "The application listens on no port that the engine could post to:"
                + " set sunlit.engine.exporter-url");
      }
      String scheme =
          environment.containsProperty("server.ssl.key-store")
                  || environment.containsProperty("server.ssl.bundle")
              ? "https"
              : "http";
      String host = environment.getProperty("server.address", "127.0.0.1");
      base =
          URI.create(
              scheme
                  + "://"
                  + (host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host)
                  + ":"
                  + port);
    }
    String path = environment.getProperty("server.servlet.context-path", "");
    String text = base.toString();
    return URI.create(
        (text.endsWith("/") ? text.substring(0, text.length() - 1) : text)
            + path
            + "/internal/engine/records");
  }
}

package io.sunlit.runtime.engine;

import io.sunlit.runtime.engine.broker.BrokerTrouble;
import io.sunlit.runtime.engine.broker.EngineFolder;
import io.sunlit.runtime.engine.broker.EngineSecrets;
import io.sunlit.runtime.engine.inbox.RecordsSecret;
import io.sunlit.runtime.engine.outbox.EngineNode;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class EngineConfiguration {

  @Bean
  EngineFolder engineFolder(@Value("${sunlit.data-dir:./data}") Path dataDirectory) {
    return new EngineFolder(dataDirectory);
  }

  @Bean
  EngineSecrets engineSecrets(EngineSettings settings, EngineFolder folder) {
    return new EngineSecrets(settings, folder);
  }

  /** If the data directory cannot be written, the application serves what it can all the same. */
  @Bean
  EngineNode engineNode(EngineSettings settings, EngineFolder folder) {
    if (settings.mode() != EngineSettings.Mode.EMBEDDED) {
      return EngineNode.unique();
    }
    try {
      return new EngineNode(folder.nodeId());
    } catch (BrokerTrouble e) {
      return EngineNode.unique();
    }
  }

  @Bean
  RecordsSecret recordsSecret(EngineSecrets secrets) {
    return new RecordsSecret(secrets::records);
  }
}

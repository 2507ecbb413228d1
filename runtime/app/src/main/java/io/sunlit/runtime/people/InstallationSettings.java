package io.sunlit.runtime.people;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this installation is.
 *
 * @param dataDir where database, engine and secrets are kept; default {@code ./data}
 * @param demo whether the demonstration counties and accounts exist; default false
 * @param demoPassword password of all demonstration accounts; shown on the sign-in page
 * @param configDir folder of tenant configuration that is applied at the start, or null for none
 * @param adminPassword password that the account {@code platform-admin} gets at its first start, or
 *     null
 */
@ConfigurationProperties("sunlit")
public record InstallationSettings(
    @DefaultValue("./data") Path dataDir,
    @DefaultValue("false") boolean demo,
    @DefaultValue("sunlit-demo") String demoPassword,
    @Nullable Path configDir,
    @Nullable String adminPassword) {}

package io.sunlit.runtime.engine;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the engine is and how it is talked to.
 *
 * @param mode {@code embedded} starts a broker beside the application, {@code external} uses one
 *     that runs elsewhere, {@code off} lets commands wait in the outbox
 * @param home the unpacked broker distribution; embedded only
 * @param grpcAddress of an external engine
 * @param restAddress of an external engine
 * @param id names the data of an external engine; give another one when they were thrown away
 * @param tokenSecret what tokens for the engine are signed with, at least 32 characters; embedded
 *     makes one on first use
 * @param tokenSecretFile file with it
 * @param recordsSecret what the exporter shows to be let in; embedded makes one on first use
 * @param recordsSecretFile file with it
 * @param exporterUrl this application as the embedded broker sees it, without a path; default is
 *     its own port on this machine
 * @param inFlight commands under way at a time; more only meets back-pressure
 * @param requestTimeout how long the engine may take for a command
 * @param lease how long a node keeps a command that it took from the outbox
 * @param sweepInterval how often the outbox is searched for what was left over
 * @param broker the embedded broker
 */
@ConfigurationProperties("sunlit.engine")
public record EngineSettings(
    @DefaultValue("embedded") Mode mode,
    @DefaultValue("./.engine/camunda-zeebe-8.6.0") Path home,
    @Nullable URI grpcAddress,
    @Nullable URI restAddress,
    @DefaultValue("external") String id,
    @Nullable String tokenSecret,
    @Nullable Path tokenSecretFile,
    @Nullable String recordsSecret,
    @Nullable Path recordsSecretFile,
    @Nullable URI exporterUrl,
    @DefaultValue("24") int inFlight,
    @DefaultValue("10s") Duration requestTimeout,
    @DefaultValue("30s") Duration lease,
    @DefaultValue("1s") Duration sweepInterval,
    @DefaultValue Broker broker) {

  /** Where the engine runs. */
  public enum Mode {
    EMBEDDED,
    EXTERNAL,
    OFF
  }

  /**
   * The embedded broker.
   *
   * @param heap most heap, as the JVM writes it
   * @param minFreeDisk free space below which it takes no commands, such as {@code 1GB}
   * @param flushDelay how long what it has promised may stay unwritten if the machine (not the
   *     process) fails; zero is safe, 50 ms a fifth faster
   * @param parentGrace how long it outlives an application that was killed
   * @param startTimeout how long its start may take
   */
  public record Broker(
      @DefaultValue("320m") String heap,
      @DefaultValue("1GB") DataSize minFreeDisk,
      @DefaultValue("0ms") Duration flushDelay,
      @DefaultValue("60s") Duration parentGrace,
      @DefaultValue("180s") Duration startTimeout) {}
}

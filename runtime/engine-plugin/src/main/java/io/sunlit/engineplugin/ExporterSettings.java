package io.sunlit.engineplugin;

/**
 * Arguments of the exporter, set by the broker field by field ({@code
 * ZEEBE_BROKER_EXPORTERS_SUNLIT_ARGS_URL} and so on).
 */
@SuppressWarnings("NullAway.Init")
public final class ExporterSettings {

  /** Where records are posted; {@code /position} behind it tells how far the application is. */
  public String url;

  /** Names the data of this broker, so that the application sees when they were thrown away. */
  public String engineId = "external";

  /** File with the secret that is sent along; else the variable SUNLIT_ENGINE_RECORDS_SECRET. */
  public String secretFile;

  /** Records in one post. */
  public int batchRecords = 500;

  /** Bytes in one post, unless a single record is longer. */
  public int batchBytes = 256 * 1024;

  /** Records kept in memory while the application is slow or away. */
  public int queueRecords = 10_000;

  public int timeoutMillis = 30_000;
  public int firstBackoffMillis = 100;
  public int longestBackoffMillis = 2_000;
}

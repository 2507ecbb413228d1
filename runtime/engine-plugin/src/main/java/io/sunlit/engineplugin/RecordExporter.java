package io.sunlit.engineplugin;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.ExporterException;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * Posts to the application what happens in one partition: in order, at least once. A record counts
 * as exported when the application has answered that it is stored.
 */
@SuppressWarnings("NullAway.Init") // configure and open come before everything else
public final class RecordExporter implements Exporter {

  /** The secret, if no file is named. */
  static final String SECRET = "SUNLIT_ENGINE_RECORDS_SECRET";

  /** Acknowledging a skipped record is a message to another thread: not for each of them. */
  private static final int SKIPPED_BETWEEN_ACKNOWLEDGEMENTS = 200;

  private Context context;
  private ExporterSettings settings;
  private Controller controller;
  private ArrayBlockingQueue<RecordSender.Item> queue;
  private RecordSender sender;
  private long exportedBefore;
  private long lastQueued = -1;
  private int skipped;

  @Override
  public void configure(Context context) {
    this.context = context;
    settings = context.getConfiguration().instantiate(ExporterSettings.class);
    if (settings.url == null || settings.url.isBlank()) {
      throw new ExporterException("Expected the argument url: where records are posted");
    }
    context.setFilter(
        new Context.RecordFilter() {
          @Override
          public boolean acceptType(RecordType type) {
            return RecordLine.mayMatter(type);
          }

          @Override
          public boolean acceptValue(ValueType type) {
            return RecordLine.mayMatter(type);
          }
        });
    ParentWatch.startOnce(System.getenv());
  }

  @Override
  public void open(Controller controller) {
    this.controller = controller;
    // Skipped records move the broker's position too, so the last sent one is kept beside it.
    long lastSent = controller.readMetadata().map(RecordExporter::position).orElse(-1L);
    exportedBefore = controller.getLastExportedRecordPosition();
    queue = new ArrayBlockingQueue<>(settings.queueRecords);
    RecordPost post =
        new RecordPost(
            URI.create(settings.url),
            secret(System.getenv()),
            settings.engineId,
            context.getPartitionId(),
            settings.timeoutMillis);
    sender =
        new RecordSender(
            queue,
            post,
            settings,
            lastSent,
            position -> controller.updateLastExportedRecordPosition(position, metadata(position)),
            context.getLogger());
    sender.start("sunlit-exporter-" + context.getPartitionId());
  }

  private String secret(Map<String, String> environment) {
    return settings.secretFile == null
        ? Secrets.read(environment, SECRET)
        : Secrets.readFile(Path.of(settings.secretFile));
  }

  @Override
  public void export(Record<?> record) {
    long position = record.getPosition();
    if (position <= Math.max(exportedBefore, lastQueued)) {
      return; // offered again
    }
    byte[] line = RecordLine.of(record);
    if (line == null) {
      skip(position);
      return;
    }
    if (!queue.offer(new RecordSender.Item(position, line))) {
      throw new ExporterException(
          "The application takes no records, and %d wait already".formatted(queue.size()));
    }
    lastQueued = position;
  }

  /** Moves on over what the application need not know, but never past what it has not stored. */
  private void skip(long position) {
    long lastSent = sender.sentUpTo();
    if (++skipped >= SKIPPED_BETWEEN_ACKNOWLEDGEMENTS && lastSent >= lastQueued) {
      skipped = 0;
      controller.updateLastExportedRecordPosition(position, metadata(lastSent));
    }
  }

  private static byte[] metadata(long position) {
    return ByteBuffer.allocate(Long.BYTES).putLong(position).array();
  }

  private static long position(byte[] metadata) {
    return metadata.length == Long.BYTES ? ByteBuffer.wrap(metadata).getLong() : -1;
  }

  @Override
  public void close() {
    if (sender != null) {
      sender.close();
    }
  }
}

package io.sunlit.engineplugin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Takes lines from the queue and posts them, one batch at a time, until each is stored. */
final class RecordSender implements AutoCloseable {

  /** A line that waits to be sent. */
  record Item(long position, byte[] line) {}

  private final BlockingQueue<Item> queue;
  private final RecordPost post;
  private final ExporterSettings settings;
  private final LongConsumer acknowledge;
  private final Logger log;
  private final Backoff backoff;
  private volatile long sentUpTo;
  private volatile boolean closed;
  private @Nullable Thread thread;
  private @Nullable Item carriedOver;

  RecordSender(
      BlockingQueue<Item> queue,
      RecordPost post,
      ExporterSettings settings,
      long sentUpTo,
      LongConsumer acknowledge,
      Logger log) {
    this.queue = queue;
    this.post = post;
    this.settings = settings;
    this.sentUpTo = sentUpTo;
    this.acknowledge = acknowledge;
    this.log = log;
    this.backoff =
        new Backoff(
            Duration.ofMillis(settings.firstBackoffMillis),
            Duration.ofMillis(settings.longestBackoffMillis),
            RandomGenerator.getDefault());
  }

  void start(String name) {
    thread = new Thread(this::run, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Position of the last record that the application has for sure, or -1. */
  long sentUpTo() {
    return sentUpTo;
  }

  private void run() {
    try {
      long storedThere = untilAnswered("tell its position", post::lastPosition);
      log.info("The application has records up to {}, the broker up to {}", storedThere, sentUpTo);
      while (!closed) {
        List<Item> batch = nextBatch();
        if (!batch.isEmpty()) {
          deliver(batch, storedThere);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    } catch (RuntimeException | Error e) {
      log.error("The exporter has stopped: restart the broker", e);
      throw e;
    } finally {
      post.close();
    }
  }

  private void deliver(List<Item> batch, long storedThere) throws InterruptedException {
    long last = batch.getLast().position();
    batch.removeIf(item -> item.position() <= storedThere);
    if (!batch.isEmpty()) {
      byte[] body = join(batch);
      untilAnswered(
          "take records",
          () -> {
            post.send(sentUpTo, body);
            return last;
          });
    }
    acknowledge.accept(last);
    sentUpTo = last;
  }

  private List<Item> nextBatch() throws InterruptedException {
    List<Item> batch = new ArrayList<>();
    Item item = carriedOver != null ? carriedOver : queue.poll(1, TimeUnit.SECONDS);
    carriedOver = null;
    int bytes = 0;
    while (item != null) {
      if (!batch.isEmpty() && bytes + item.line().length > settings.batchBytes) {
        carriedOver = item;
        break;
      }
      batch.add(item);
      bytes += item.line().length + 1;
      item = batch.size() < settings.batchRecords ? queue.poll() : null;
    }
    return batch;
  }

  private static byte[] join(List<Item> batch) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Item item : batch) {
      body.writeBytes(item.line());
      body.write('\n');
    }
    return body.toByteArray();
  }

  /** Something the application is asked for. */
  private interface Question {
    long ask() throws IOException, InterruptedException;
  }

  private long untilAnswered(String what, Question question) throws InterruptedException {
    backoff.reset();
    for (int failures = 0; ; failures++) {
      try {
        long answer = question.ask();
        if (failures > 0) {
          log.info("The application answers again, after {} failures", failures);
        }
        return answer;
      } catch (IOException e) {
        if (failures % 30 == 0) {
          log.warn(
              "The application does not {} (failure {}): {}", what, failures + 1, e.toString());
        }
      }
      Thread.sleep(backoff.next());
    }
  }

  @Override
  public void close() {
    closed = true;
    if (thread != null) {
      thread.interrupt();
    }
  }
}

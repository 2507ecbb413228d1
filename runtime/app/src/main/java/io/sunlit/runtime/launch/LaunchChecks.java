package io.sunlit.runtime.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Looks, as soon as the settings are known, whether port and data folder can be had: that is half a
 * minute before the web server and the database would find out, and says it in our words.
 */
public final class LaunchChecks
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

  /** The database grows by less than this while somebody reads the message on the screen. */
  private static final long MIN_FREE = 32L << 20;

  private static final byte[] SAMPLE = new byte[64 << 10];

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    Environment settings = event.getEnvironment();
    Path data = Path.of(settings.getProperty("sunlit.data-dir", "./data")).toAbsolutePath();
    folder(data.normalize());
    database(data.normalize(), settings.getProperty("spring.datasource.url", ""));
    port(settings.getProperty("server.address"), settings.getProperty("server.port", "8080"));
  }

  /** It can be made and written, and has room. */
  static void folder(Path data) {
    try {
      Files.createDirectories(data);
      long free = Files.getFileStore(data).getUsableSpace();
      if (free < MIN_FREE) {
        throw new LaunchRefused(
            "only %d MB are free under %s, and %d are needed to start: make room"
                .formatted(free >> 20, data, MIN_FREE >> 20));
      }
      Path probe = Files.createTempFile(data, "probe", "");
      try {
        Files.write(probe, SAMPLE);
      } finally {
        Files.deleteIfExists(probe);
      }
    } catch (IOException e) {
      throw new LaunchRefused(
          "the data folder %s cannot be written (%s): allow it, or name another with --sunlit.data-dir=…"
              .formatted(data, e.getClass().getSimpleName()));
    }
  }

  /** Nobody else has the embedded database open. */
  static void database(Path data, String url) {
    Path file = data.resolve("db").resolve("sunlit.mv.db");
    if (!url.startsWith("jdbc:h2:file:") || !Files.exists(file)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new LaunchRefused(
            "another Sunlit uses the data in %s: stop it first, or name another folder with --sunlit.data-dir=…"
                .formatted(data));
      }
    } catch (OverlappingFileLockException e) {
      throw new LaunchRefused("this JVM has the data in " + data + " open already");
    } catch (IOException e) {
      throw new LaunchRefused(
          "the database %s cannot be written (%s): allow it, or name another folder with --sunlit.data-dir=…"
              .formatted(file, e.getClass().getSimpleName()));
    }
  }

  /** Nobody listens on it; 0 is any port. */
  static void port(@Nullable String address, String port) {
    if (!port.matches("\\d{1,5}") || port.equals("0")) {
      return; // none, any, or a mistake that the web server names
    }
    try (ServerSocket socket = new ServerSocket()) {
      InetAddress local = address == null ? null : InetAddress.getByName(address);
      socket.bind(new InetSocketAddress(local, Integer.parseInt(port)));
    } catch (UnknownHostException e) {
      throw new LaunchRefused("server.address=%s is no address of this machine".formatted(address));
    } catch (IOException | IllegalArgumentException e) {
      throw new LaunchRefused(
          "port %s cannot be had (%s): stop what listens there, or name another with --server.port=…"
              .formatted(port, String.valueOf(e.getMessage())));
    }
  }
}

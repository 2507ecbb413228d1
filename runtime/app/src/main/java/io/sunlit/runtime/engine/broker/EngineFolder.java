package io.sunlit.runtime.engine.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The folder {@code engine} under the data directory: everything that the embedded broker has. */
public final class EngineFolder {

  private final Path root;
  private @Nullable FileChannel lockFile;

  /**
   * @param dataDirectory of the application
   */
  public EngineFolder(Path dataDirectory) {
    this.root = dataDirectory.toAbsolutePath().normalize().resolve("engine");
  }

  public Path root() {
    return root;
  }

  /** What the broker itself writes. */
  Path brokerData() {
    return root.resolve("broker");
  }

  Path pluginJar() {
    return root.resolve("plugin").resolve("sunlit-engine-plugin.jar");
  }

  Path log() {
    return root.resolve("engine.log");
  }

  /** What the broker's JVM says before and after the log works. */
  Path consoleLog() {
    return root.resolve("engine-console.log");
  }

  Path logConfiguration() {
    return root.resolve("log4j2.xml");
  }

  Path pidFile() {
    return root.resolve("broker.pid");
  }

  Path portsFile() {
    return root.resolve("ports.properties");
  }

  Path tokenSecretFile() {
    return root.resolve("secrets").resolve("token");
  }

  Path recordsSecretFile() {
    return root.resolve("secrets").resolve("records");
  }

  /**
   * Makes the folder, and keeps any other application out of it while this one runs.
   *
   * @throws BrokerTrouble if it cannot be written, or another application has it
   */
  synchronized void prepare() {
    try {
      Files.createDirectories(brokerData());
      if (lockFile == null) {
        FileChannel channel =
            FileChannel.open(
                root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
          channel.close();
          throw new BrokerTrouble(
              "Another application uses the engine data in " + root + ": stop it first");
        }
        lockFile = channel;
      }
    } catch (IOException e) {
      throw new BrokerTrouble(
          "The engine data directory " + root + " cannot be written: allow it or choose another",
          e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // in this JVM
    }
  }

  synchronized void release() {
    try {
      if (lockFile != null) {
        lockFile.close();
        lockFile = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names the broker's data. It lies among them, so that it is gone when they are thrown away. */
  public String engineId() {
    return once(brokerData().resolve("sunlit-engine-id"), UUID.randomUUID().toString());
  }

  /** Names this application among the nodes that share a database. */
  public String nodeId() {
    return once(root.resolve("node-id"), UUID.randomUUID().toString());
  }

  public String tokenSecret() {
    return once(tokenSecretFile(), newSecret());
  }

  public String recordsSecret() {
    return once(recordsSecretFile(), newSecret());
  }

  private static String newSecret() {
    byte[] secret = new byte[36];
    new SecureRandom().nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /** Content of the file; makes it, for its owner only, if it is not there. */
  private static String once(Path file, String content) {
    try {
      Files.createDirectories(file.getParent());
      if (!Files.exists(file)) {
        write(file, content);
      }
      String kept = Files.readString(file, StandardCharsets.UTF_8).strip();
      if (kept.isEmpty()) {
        throw new BrokerTrouble("The file " + file + " is empty: delete it");
      }
      return kept;
    } catch (IOException e) {
      throw new BrokerTrouble("The file " + file + " cannot be read or written", e);
    }
  }

  private static void write(Path file, String content) throws IOException {
    Path fresh = Files.createTempFile(file.getParent(), "new", "", ownerOnly(file));
    Files.writeString(fresh, content, StandardCharsets.UTF_8);
    try {
      Files.move(fresh, file);
    } catch (FileAlreadyExistsException e) {
      Files.delete(fresh);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    Set<String> views = file.getFileSystem().supportedFileAttributeViews();
    return views.contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}

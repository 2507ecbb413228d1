package io.sunlit.runtime.engine.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The plugin on our class path, as a jar that the broker can load. It lies there as a folder (in
 * the build), a jar, or a jar in a jar (the packed application).
 */
final class PluginJar {

  private static final String FOLDER = "io/sunlit/engineplugin/";
  private static final String KNOWN_CLASS = FOLDER + "RecordExporter.class";

  private PluginJar() {}

  static void writeTo(Path target) {
    URL known = PluginJar.class.getClassLoader().getResource(KNOWN_CLASS);
    if (known == null) {
      throw new BrokerTrouble("The engine plugin is not on the class path");
    }
    try {
      Files.createDirectories(target.getParent());
      Path fresh = Files.createTempFile(target.getParent(), "plugin", ".new");
      try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(fresh))) {
        if (known.getProtocol().equals("file")) {
          copyFolder(known, jar);
        } else {
          copyJar(known, jar);
        }
      }
      Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | URISyntaxException e) {
      throw new BrokerTrouble("The engine plugin cannot be copied to " + target, e);
    }
  }

  private static void copyFolder(URL known, JarOutputStream jar)
      throws IOException, URISyntaxException {
    Path folder = Path.of(new URI(known.toString())).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> classes = files.filter(file -> file.toString().endsWith(".class")).toList();
      for (Path file : classes) {
        jar.putNextEntry(new JarEntry(FOLDER + file.getFileName()));
        Files.copy(file, jar);
        jar.closeEntry();
      }
    }
  }

  private static void copyJar(URL known, JarOutputStream jar) throws IOException {
    JarURLConnection connection = (JarURLConnection) known.openConnection();
    JarFile source = connection.getJarFile();
    for (Enumeration<JarEntry> entries = source.entries(); entries.hasMoreElements(); ) {
      JarEntry entry = entries.nextElement();
      if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
        jar.putNextEntry(new JarEntry(entry.getName()));
        copy(source, entry, jar);
        jar.closeEntry();
      }
    }
  }

  private static void copy(JarFile source, JarEntry entry, OutputStream target) throws IOException {
    try (InputStream content = source.getInputStream(entry)) {
      content.transferTo(target);
    }
  }
}

package io.sunlit.runtime.engine.broker;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Ports of the broker on this machine: the ones of last time if they are free, else any. */
record BrokerPorts(int grpc, int rest, int command, int internal, int management) {

  private static final List<String> NAMES =
      List.of("grpc", "rest", "command", "internal", "management");

  /** Finds free ports and remembers them in the file. */
  static BrokerPorts find(Path file) {
    List<ServerSocket> taken = new ArrayList<>();
    try {
      Properties remembered = read(file);
      Properties found = new Properties();
      for (String name : NAMES) { // all are held until all are found, so that none comes twice
        ServerSocket socket = open(number(remembered, name));
        taken.add(socket);
        found.setProperty(name, Integer.toString(socket.getLocalPort()));
      }
      if (!found.equals(remembered)) {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
          found.store(writer, "Ports of the embedded broker; free ones are chosen if one is taken");
        }
      }
      return new BrokerPorts(
          number(found, "grpc"),
          number(found, "rest"),
          number(found, "command"),
          number(found, "internal"),
          number(found, "management"));
    } catch (IOException e) {
      throw new BrokerTrouble("No free ports for the broker", e);
    } finally {
      taken.forEach(BrokerPorts::close);
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
        properties.load(reader);
      } catch (IllegalArgumentException e) {
        return new Properties(); // whatever it is, it can be chosen anew
      }
    }
    return properties;
  }

  private static int number(Properties properties, String name) {
    String value = properties.getProperty(name, "0");
    return value.matches("\\d{1,5}") && Integer.parseInt(value) < 65_536
        ? Integer.parseInt(value)
        : 0;
  }

  private static ServerSocket open(int wanted) throws IOException {
    InetAddress local = InetAddress.getLoopbackAddress();
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    try {
      socket.bind(new InetSocketAddress(local, wanted));
    } catch (IOException e) {
      if (wanted == 0) {
        throw e;
      }
      socket.bind(new InetSocketAddress(local, 0));
    }
    return socket;
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new BrokerTrouble("A port cannot be given back", e);
    }
  }
}

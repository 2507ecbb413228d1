package io.sunlit.runtime.engine.broker;

import io.sunlit.runtime.engine.EngineSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the broker is started: the profile for a small machine, tenants told apart by our guard, news
 * posted by our exporter.
 *
 * @param home the unpacked distribution
 * @param exporterTarget where records are posted
 */
record BrokerCommand(
    Path home,
    EngineFolder folder,
    BrokerPorts ports,
    URI exporterTarget,
    EngineSettings.Broker settings) {

  private static final String PLUGIN = "io.sunlit.engineplugin.";

  /**
   * Handed on from our own environment; everything else might be taken for the broker's settings.
   */
  private static final List<String> INHERITED =
      List.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "SystemRoot", "TEMP", "TMP");

  /** Stands in the command line of this broker and of no other. */
  String mark() {
    return "-Dsunlit.engine.folder=" + folder.root();
  }

  List<String> arguments() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> arguments = new ArrayList<>();
    arguments.add(java.toString());
    arguments.add(mark());
    arguments.addAll(List.of("-Xms128m", "-Xmx" + settings.heap(), "-XX:+UseSerialGC"));
    arguments.addAll(
        List.of(
            "-XX:MaxMetaspaceSize=192m",
            "-XX:ReservedCodeCacheSize=96m",
            "-XX:MaxDirectMemorySize=128m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xshare:auto",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED"));
    if (Runtime.version().feature() >= 23) {
      arguments.add("--sun-misc-unsafe-memory-access=allow");
    }
    arguments.add("-Dapp.name=broker");
    arguments.add("-Dapp.home=" + folder.root());
    arguments.add("-Dbasedir=" + folder.root());
    arguments.add("-Dlog4j2.configurationFile=" + folder.logConfiguration());
    arguments.add("-Dlogging.config=" + folder.logConfiguration());
    arguments.add("-classpath");
    arguments.add(
        home.resolve("config") + System.getProperty("path.separator") + home.resolve("lib") + "/*");
    arguments.add("io.camunda.application.StandaloneBroker");
    return arguments;
  }

  Map<String, String> environment(Map<String, String> ours) {
    Map<String, String> environment = new TreeMap<>();
    for (String name : INHERITED) {
      if (ours.containsKey(name)) {
        environment.put(name, ours.get(name));
      }
    }
    environment.put("MALLOC_ARENA_MAX", "2");
    network(environment);
    smallMachine(environment);
    guard(environment);
    exporter(environment);
    parent(environment);
    return environment;
  }

  private void network(Map<String, String> environment) {
    String local = "127.0.0.1";
    environment.put("ZEEBE_BROKER_NETWORK_HOST", local);
    environment.put("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", text(ports.command()));
    environment.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", text(ports.internal()));
    environment.put("ZEEBE_BROKER_GATEWAY_ENABLE", "true");
    environment.put("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", local);
    environment.put("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", text(ports.grpc()));
    environment.put("SERVER_ADDRESS", local);
    environment.put("SERVER_PORT", text(ports.rest()));
    environment.put("MANAGEMENT_SERVER_ADDRESS", local);
    environment.put("MANAGEMENT_SERVER_PORT", text(ports.management()));
  }

  private void smallMachine(Map<String, String> environment) {
    long minFree = settings.minFreeDisk().toBytes();
    environment.put("ZEEBE_BROKER_DATA_DIRECTORY", folder.brokerData().toString());
    environment.put("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "16MB");
    environment.put("ZEEBE_BROKER_DATA_SNAPSHOTPERIOD", "5m");
    environment.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", minFree + "B");
    environment.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", minFree / 2 + "B");
    environment.put("ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT", "96MB");
    environment.put("ZEEBE_BROKER_THREADS_CPUTHREADCOUNT", "2");
    environment.put("ZEEBE_BROKER_THREADS_IOTHREADCOUNT", "2");
    environment.put("ZEEBE_BROKER_BACKPRESSURE_AIMD_REQUESTTIMEOUT", "1s");
    environment.put("ZEEBE_BROKER_FLOWCONTROL_REQUEST_AIMD_REQUESTTIMEOUT", "1s");
    if (settings.flushDelay().isPositive()) {
      environment.put(
          "ZEEBE_BROKER_CLUSTER_RAFT_FLUSH_DELAYTIME", settings.flushDelay().toMillis() + "ms");
    }
  }

  private void guard(Map<String, String> environment) {
    environment.put("ZEEBE_BROKER_GATEWAY_MULTITENANCY_ENABLED", "true");
    String jar = folder.pluginJar().toString();
    String interceptor = "ZEEBE_BROKER_GATEWAY_INTERCEPTORS_0_";
    environment.put(interceptor + "ID", "sunlit");
    environment.put(interceptor + "JARPATH", jar);
    environment.put(interceptor + "CLASSNAME", PLUGIN + "TenantInterceptor");
    String filter = "ZEEBE_BROKER_GATEWAY_FILTERS_0_";
    environment.put(filter + "ID", "sunlit");
    environment.put(filter + "JARPATH", jar);
    environment.put(filter + "CLASSNAME", PLUGIN + "TenantFilter");
    environment.put("SUNLIT_ENGINE_TOKEN_SECRET_FILE", folder.tokenSecretFile().toString());
  }

  private void exporter(Map<String, String> environment) {
    String exporter = "ZEEBE_BROKER_EXPORTERS_SUNLIT_";
    environment.put(exporter + "JARPATH", folder.pluginJar().toString());
    environment.put(exporter + "CLASSNAME", PLUGIN + "RecordExporter");
    environment.put(exporter + "ARGS_URL", exporterTarget.toString());
    environment.put(exporter + "ARGS_ENGINEID", folder.engineId());
    environment.put(exporter + "ARGS_SECRETFILE", folder.recordsSecretFile().toString());
  }

  private void parent(Map<String, String> environment) {
    ProcessHandle self = ProcessHandle.current();
    environment.put("SUNLIT_ENGINE_PARENT_PID", Long.toString(self.pid()));
    self.info()
        .startInstant()
        .ifPresent(
            started ->
                environment.put(
                    "SUNLIT_ENGINE_PARENT_STARTED", Long.toString(started.toEpochMilli())));
    environment.put(
        "SUNLIT_ENGINE_PARENT_GRACE_SECONDS", Long.toString(settings.parentGrace().toSeconds()));
  }

  private static String text(int port) {
    return Integer.toString(port);
  }
}

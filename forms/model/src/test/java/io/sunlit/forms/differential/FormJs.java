package io.sunlit.forms.differential;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** form-js itself, in a Node process: a line of JSON in, a line of JSON out. */
final class FormJs implements AutoCloseable {

  /** Escapes what is not ASCII, since no encoding has half of a surrogate pair. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final Path SOURCES = Path.of("src/test/node");
  private static final Path INSTALLED = Path.of("target/form-js");

  private final String script;
  private Process process;
  private BufferedWriter in;
  private BufferedReader out;

  private FormJs(String script, Process process) {
    this.script = script;
    this.process = process;
    this.in =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts a script of {@code src/test/node}, as in a browser in Jiangsu. */
  static FormJs start(String script) throws IOException, InterruptedException {
    install();
    return new FormJs(script, launch(script));
  }

  private static Process launch(String script) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(Node.executable(), "--stack-size=2000", script)
            .directory(INSTALLED.toFile())
            .redirectError(
                ProcessBuilder.Redirect.appendTo(Path.of("target", script + ".log").toFile()));
    builder.environment().put("TZ", "Asia/Shanghai");
    builder.environment().put("LC_ALL", "zh_CN.UTF-8");
    return builder.start();
  }

  private static synchronized void install() throws IOException, InterruptedException {
    Files.createDirectories(INSTALLED);
    Path lock = INSTALLED.resolve("package-lock.json");
    boolean current =
        Files.exists(INSTALLED.resolve("node_modules/.package-lock.json"))
            && Files.exists(lock)
            && Files.mismatch(lock, SOURCES.resolve("package-lock.json")) < 0;
    try (var files = Files.list(SOURCES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(
            file, INSTALLED.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    if (!current) {
      List<String> command = new ArrayList<>(Node.npm());
      command.addAll(List.of("ci", "--ignore-scripts", "--no-audit", "--no-fund"));
      ProcessBuilder npm =
          new ProcessBuilder(command)
              .directory(INSTALLED.toFile())
              .redirectErrorStream(true)
              .redirectOutput(Path.of("target/form-js-install.log").toFile());
      npm.environment().put("IBM_TELEMETRY_DISABLED", "true");
      Process process = npm.start();
      if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(
            "Expected npm ci to install form-js, but it failed: target/form-js-install.log");
      }
    }
  }

  /** The answer to one question. */
  JsonNode ask(JsonNode question) {
    try {
      in.write(write(question));
      in.newLine();
      in.flush();
      String answer = out.readLine();
      if (answer == null) {
        throw new IllegalStateException("Expected an answer of form-js, but the process has ended");
      }
      return JSON.readTree(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String write(JsonNode json) {
    return JSON.writeValueAsString(json);
  }

  /** Starts afresh: after an exception the renderer is in no defined state. */
  void restart() {
    try {
      process.destroyForcibly();
      FormJs fresh = new FormJs(script, launch(script));
      process = fresh.process;
      in = fresh.in;
      out = fresh.out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    in.close();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}

package io.sunlit.forms.addon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Node for the tests of this module: the one that the build uses, or the one on the PATH. */
final class Npm {

  private static final Path INSTALLED = Path.of("node_modules", ".package-lock.json");
  private static final Path LOCK = Path.of("package-lock.json");

  private Npm() {}

  /** Bundles the add-on with the test page, without Vaadin. */
  static void bundle(Path target) {
    install();
    List<String> command =
        new ArrayList<>(
            List.of(
                node(),
                "node_modules/esbuild/bin/esbuild",
                "src/test/frontend/harness.ts",
                "--bundle",
                "--splitting",
                "--format=esm",
                "--log-level=error",
                "--outdir=" + target));
    for (String type : List.of("woff", "woff2", "ttf", "eot", "svg")) {
      command.add("--loader:." + type + "=dataurl");
    }
    run(command);
  }

  /** Bundles a script of the tests and runs it under Node; what it complains of, or nothing. */
  static String complaintsOf(String script, String argument) {
    install();
    run(
        List.of(
            node(),
            "node_modules/esbuild/bin/esbuild",
            "src/test/frontend/" + script + ".ts",
            "--bundle",
            "--splitting",
            "--format=esm",
            "--platform=node",
            "--log-level=error",
            "--outdir=target/scripts"));
    return errorsOf(List.of(node(), "target/scripts/" + script + ".js", argument));
  }

  /** What the TypeScript compiler says about the add-on; empty if it is content. */
  static String typeErrors() {
    install();
    return errorsOf(List.of(node(), "node_modules/typescript/bin/tsc", "-p", "."));
  }

  /** Installs what package-lock.json names, unless that is what is there. */
  private static void install() {
    try {
      if (Files.exists(INSTALLED)
          && Files.getLastModifiedTime(INSTALLED).compareTo(Files.getLastModifiedTime(LOCK)) > 0) {
        return;
      }
    } catch (IOException e) {
      throw new IllegalStateException("Expected to read " + LOCK, e);
    }
    List<String> command = new ArrayList<>(npm());
    command.addAll(List.of("ci", "--ignore-scripts", "--no-audit", "--no-fund"));
    run(command);
  }

  private static String node() {
    Path own = folder().resolve("node");
    return Files.isExecutable(own) ? own.toString() : "node";
  }

  private static List<String> npm() {
    Path own = folder().resolve("node_modules/npm/bin/npm-cli.js");
    return Files.exists(own) ? List.of(node(), own.toString()) : List.of("npm");
  }

  private static Path folder() {
    return Path.of(System.getProperty("vaadin.node.folder", "../../.node/bin"));
  }

  private static void run(List<String> command) {
    String said = errorsOf(command);
    if (!said.isEmpty()) {
      throw new IllegalStateException(String.join(" ", command) + "\n" + said);
    }
  }

  /** What a command says if it fails; empty if it does not. */
  private static String errorsOf(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      int code = process.waitFor();
      return code == 0 ? "" : "error: exit code " + code + "\n" + said;
    } catch (IOException e) {
      throw new IllegalStateException(
          "Expected Node on the PATH or in -Dvaadin.node.folder, for " + command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

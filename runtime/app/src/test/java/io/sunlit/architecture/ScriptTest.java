package io.sunlit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script says in one line what is wrong, from any folder and in any folder. */
class ScriptTest {

  private final Path temporary;
  private final Path clone;

  private record Result(int code, String out, String err) {}

  /** A clone in a folder with a space and Chinese characters, with nothing fetched and built. */
  ScriptTest(@TempDir Path temporary) throws IOException {
    this.temporary = temporary;
    this.clone = temporary.resolve("阳光 clone");
    for (String folder :
        List.of(".mvn", "forms", "process-templates", "tenant-config", "designer", "runtime")) {
      Files.createDirectories(clone.resolve(folder));
    }
    for (String file : List.of("sunlit", "tools/needs.sh", "tools/test-summary.awk", "pom.xml")) {
      Files.createDirectories(clone.resolve(file).getParent());
      Files.copy(Repository.root().resolve(file), clone.resolve(file));
    }
  }

  @Test
  void refusesAnUnknownCommandInOneLine() throws Exception {
    Result result = sunlit(Map.of(), "dance");

    assertThat(result.code).isEqualTo(2);
    assertThat(result.err).isEqualTo("sunlit: no command 'dance'; ./sunlit help lists them\n");
    assertThat(result.out).isEmpty();
  }

  @Test
  void helpListsTheCommands() throws Exception {
    Result result = sunlit(Map.of(), "help");

    assertThat(result.code).isZero();
    assertThat(result.out).contains("run", "test", "build", "demo", "bench", "version");
    assertThat(sunlit(Map.of()).out).isEqualTo(result.out);
  }

  @Test
  void tellsItsVersion() throws Exception {
    assertThat(sunlit(Map.of(), "version").out)
        .matches("Sunlit \\d+\\.\\d+\\.\\d+\\S*( \\(\\w+\\))?\n");
  }

  @Test
  void saysThatMavenIsMissing() throws Exception {
    Result result = sunlit(Map.of("PATH", toolsOnly()), "build");

    assertThat(result.code).isEqualTo(1);
    assertThat(result.err)
        .isEqualTo("sunlit: mvn not found on the PATH; install Maven 3.8.7 or newer\n");
  }

  @Test
  void saysThatMavenIsTooOld() throws Exception {
    Path tools = Path.of(toolsOnly());
    program(tools.resolve("mvn"), "echo Apache Maven 3.6.3");

    Result result = sunlit(Map.of("PATH", tools.toString()), "build");

    assertThat(result.code).isEqualTo(1);
    assertThat(result.err)
        .isEqualTo("sunlit: Maven 3.6.3 found on the PATH; install Maven 3.8.7 or newer\n");
  }

  @Test
  void saysThatNpmIsMissing() throws Exception {
    Path tools = Path.of(toolsOnly());
    program(tools.resolve("mvn"), "echo Apache Maven 3.10.0");

    Result result = sunlit(Map.of("PATH", tools.toString()), "build");

    assertThat(result.code).isEqualTo(1);
    assertThat(result.err).startsWith("sunlit: npm not found on the PATH").hasLineCount(1);
  }

  @Test
  void passesOnWhatMavenAnswersAndShowsTheEndOfItsLog() throws Exception {
    Path tools = Path.of(toolsOnly());
    program(
        tools.resolve("mvn"),
        "[ \"$1\" = -v ] && echo Apache Maven 3.9.9 && exit 0; echo it broke; exit 7");
    Path node = tools.resolve("node folder");
    Files.createDirectories(node);
    program(node.resolve("node"), "echo v24.21.0");

    Result result =
        sunlit(
            Map.of("PATH", tools.toString(), "SUNLIT_NODE_FOLDER", node.toString()), "build", "-X");

    assertThat(result.code).isEqualTo(7);
    assertThat(result.err).contains("it broke").contains("failed after");
    assertThat(clone.resolve(".logs/build.log")).content().isEqualTo("it broke\n");
  }

  @Test
  void countsWhatTheTestsReported() throws Exception {
    report(
        "surefire", "io.sunlit.OneTest", "tests=\"3\" errors=\"0\" skipped=\"1\" failures=\"1\"");
    report(
        "surefire",
        "io.sunlit.RulesArchTest",
        "tests=\"2\" errors=\"0\" skipped=\"0\" failures=\"0\"");
    report(
        "failsafe",
        "io.sunlit.WholeIT$Nested",
        "tests=\"4\" errors=\"1\" skipped=\"0\" failures=\"0\"");

    Process awk =
        new ProcessBuilder(
                "bash",
                "-c",
                "find . -name 'TEST-*.xml' -print0 | xargs -0 awk -f tools/test-summary.awk")
            .directory(clone.toFile())
            .start();

    assertThat(new String(awk.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("*Test             3 tests     1.5 s")
        .contains("*ArchTest         2 tests     1.5 s")
        .contains("*IT               4 tests     1.5 s")
        .endsWith("6 passed, 2 failed, 1 skipped\n");
  }

  private void report(String kind, String testClass, String counts) throws IOException {
    Path file = clone.resolve("a/target/" + kind + "-reports/TEST-" + testClass + ".xml");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "<?xml version=\"1.0\"?>\n<testsuite name=\"%s\" time=\"1.5\" %s>\n</testsuite>\n"
            .formatted(testClass, counts));
  }

  /** A folder with the ordinary tools, but without Maven and npm. */
  private String toolsOnly() throws IOException {
    Path tools = temporary.resolve("tools");
    Files.createDirectories(tools);
    for (String name :
        List.of(
            "bash",
            "env",
            "dirname",
            "readlink",
            "sed",
            "sort",
            "head",
            "tail",
            "find",
            "cat",
            "grep",
            "uname",
            "mkdir",
            "rm",
            "ln",
            "tee",
            "xargs",
            "cksum",
            "printf",
            "git",
            "id")) {
      for (String folder : List.of("/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin")) {
        Path program = Path.of(folder, name);
        if (Files.isExecutable(program) && !Files.exists(tools.resolve(name))) {
          program(tools.resolve(name), "exec %s \"$@\"".formatted(program));
        }
      }
    }
    return tools.toString();
  }

  private static void program(Path file, String script) throws IOException {
    Files.writeString(file, "#!/bin/bash\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  /** Runs the script from another folder than its own. */
  private Result sunlit(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(clone.resolve("sunlit").toString()));
    command.addAll(List.of(arguments));
    Path out = temporary.resolve("out");
    Path err = temporary.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(temporary.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().remove("SUNLIT_NODE_FOLDER");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}

package io.sunlit.runtime.cli;

import io.sunlit.forms.FormSchema;
import io.sunlit.forms.FormUnreadable;
import io.sunlit.templates.FileCheck;
import io.sunlit.templates.ItemFacts;
import io.sunlit.templates.TemplateProblem;
import io.sunlit.templates.TemplateProblem.Severity;
import io.sunlit.templates.soundness.SoundnessProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Checks BPMN files, one line of JSON for each; needs no running platform. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Says of BPMN files whether they are sound and what is wrong with them.")
final class CheckCommand implements Callable<Integer> {

  private static final int NO_ERRORS = 0;
  private static final int ERRORS = 1;
  private static final int UNREADABLE = 2;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "BPMN files; folders are walked.")
  private List<Path> files = List.of();

  @Option(
      names = "--item",
      paramLabel = "ITEM.yaml",
      description = "The power item that the flows are for: its limits and special procedures.")
  private @Nullable Path item;

  @Option(names = "--format", description = "json (default).")
  private String format = "json";

  @Option(names = "--lang", description = "Language of the messages: zh (default) or en.")
  private String language = "zh";

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      if (!format.equals("json")) {
        throw new IllegalArgumentException(
            "Expected the format json, but it is '%s'".formatted(format));
      }
      ItemFacts facts = item == null ? null : ItemFacts.parse(text(item));
      int code = NO_ERRORS;
      for (Path file : walked()) {
        code = Math.max(code, check(file, facts, out));
        out.flush();
      }
      return code;
    } catch (IllegalArgumentException | IOException e) {
      spec.commandLine().getErr().println("sunlit: " + e.getMessage());
      return UNREADABLE;
    } finally {
      out.flush();
    }
  }

  private static String text(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException("Expected a file, but cannot read " + file);
    }
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /** The files as they were named, and of each folder the diagrams in it, in order. */
  private List<Path> walked() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        try (Stream<Path> inside = Files.walk(file)) {
          inside.filter(CheckCommand::isDiagram).sorted().forEach(found::add);
        }
      } else {
        found.add(file);
      }
    }
    return found;
  }

  private static boolean isDiagram(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file)
        && (name.endsWith(".bpmn") || name.endsWith(".bpmn2") || name.endsWith(".bpmn20.xml"));
  }

  private int check(Path file, @Nullable ItemFacts facts, PrintWriter out) {
    long started = System.nanoTime();
    FileCheck.Verdict verdict = verdict(file, facts);
    out.println(line(file, verdict, (System.nanoTime() - started) / 1_000_000.0));
    return verdict.readable() ? (verdict.hasErrors() ? ERRORS : NO_ERRORS) : UNREADABLE;
  }

  /** A fault of ours in one file must not keep the others from being judged. */
  private FileCheck.Verdict verdict(Path file, @Nullable ItemFacts facts) {
    try (InputStream in = Files.newInputStream(file)) {
      long size = Files.size(file);
      if (size > FileCheck.MOST_BYTES) {
        return FileCheck.tooLarge(size);
      }
      byte[] bytes = in.readNBytes(FileCheck.MOST_BYTES + 1);
      return FileCheck.check(bytes, new FileCheck.Surroundings(forms(file), facts));
    } catch (IOException e) {
      return FileCheck.unreadable(file.toString());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      spec.commandLine().getErr().println("sunlit: " + file + ": " + e);
      return FileCheck.notJudged(file.toString());
    }
  }

  /** The forms that lie beside a template; null if there is no such folder. */
  private static @Nullable Map<String, FormSchema> forms(Path file) throws IOException {
    Path folder = file.resolveSibling("forms");
    if (!Files.isDirectory(folder)) {
      return null;
    }
    Map<String, FormSchema> forms = new LinkedHashMap<>();
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path form : inside.filter(f -> f.toString().endsWith(".form")).sorted().toList()) {
        try {
          String name = form.getFileName().toString();
          forms.put(name.substring(0, name.length() - 5), FormSchema.parse(text(form)));
        } catch (FormUnreadable e) {
          // The flow that uses it is told that it has no such form.
        }
      }
    }
    return forms;
  }

  private String line(Path file, FileCheck.Verdict verdict, double millis) {
    SoundnessProperties properties = verdict.properties();
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    named.put("safeness", properties.safeness());
    named.put("optionToComplete", properties.optionToComplete());
    named.put("properCompletion", properties.properCompletion());
    named.put("noDeadActivities", properties.noDeadActivities());
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("file", file.toString());
    line.put("sound", properties.sound());
    line.put("properties", named);
    line.put("problems", verdict.problems().stream().map(this::problem).toList());
    line.put("millis", Math.round(millis * 10) / 10.0);
    return JSON.writeValueAsString(line);
  }

  private Map<String, @Nullable Object> problem(TemplateProblem problem) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("check", problem.check());
    line.put("severity", problem.severity() == Severity.ERROR ? "error" : "warning");
    line.put("element", problem.element());
    line.put("message", language.equals("en") ? problem.messageEn() : problem.messageZh());
    line.put("trace", problem.trace());
    return line;
  }
}

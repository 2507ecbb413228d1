package io.sunlit.runtime.cli;

import io.sunlit.forms.AttachedFiles;
import io.sunlit.forms.FormSchema;
import io.sunlit.forms.FormUnreadable;
import io.sunlit.forms.StepRights;
import io.sunlit.forms.SubmissionVerdict;
import io.sunlit.forms.VerdictJson;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** Judges one submission, or one a line: exit 0 valid, 1 invalid, 2 unreadable. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Judges a submission as form-js would.")
final class FormValidateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SCHEMA.form",
      description = "The form's file.")
  private @Nullable Path schema;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DATA.json",
      description = "What was submitted.")
  private @Nullable Path data;

  @Option(names = "--input", description = "The server's data that the form was opened with.")
  private @Nullable Path input;

  @Option(names = "--step-rights", description = "JSON of field to right: write, read, hidden.")
  private @Nullable Path stepRights;

  @Option(
      names = "--files",
      description = "The case's files, in the folder of this one: {\"files::1\":[\"plan.pdf\"]}.")
  private @Nullable Path files;

  @Option(
      names = "--batch",
      description = "Lines {\"id\":…,\"schema\":…,\"data\":…,\"input\":…} instead of files.")
  private @Nullable Path batch;

  @Option(names = "--lang", description = "Language of the messages: zh (default) or en.")
  private String language = "zh";

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      if (batch != null) {
        return judgeAll(batch, out);
      }
      if (schema == null || data == null) {
        spec.commandLine().getErr().println("sunlit: Expected SCHEMA.form DATA.json, or --batch");
        return 2;
      }
      SubmissionVerdict verdict = judge(schema, data);
      out.println(VerdictJson.write(verdict, english()));
      return verdict.valid() ? 0 : 1;
    } catch (FormUnreadable e) {
      out.println(VerdictJson.write(e, english()));
      return 2;
    } finally {
      out.flush();
    }
  }

  private boolean english() {
    return language.equals("en");
  }

  private SubmissionVerdict judge(Path schema, Path data) {
    FormSchema whole = FormSchema.parse(FormFiles.read(schema));
    FormSchema form = stepRights == null ? whole : whole.at(rights(stepRights));
    String server = input == null ? "{}" : FormFiles.read(input);
    AttachedFiles attached =
        files == null
            ? AttachedFiles.UNCHECKED
            : FilesOfCase.read(VerdictJson.readData(FormFiles.read(files)), folderOf(files));
    return form.judge(
        VerdictJson.readData(FormFiles.read(data)), VerdictJson.readData(server), attached);
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? Path.of("/") : folder;
  }

  private static StepRights rights(Path file) {
    return StepRights.of(VerdictJson.readData(FormFiles.read(file)));
  }

  /** Every line is answered; one that cannot be read is answered with the reason. */
  private int judgeAll(Path file, PrintWriter out) throws IOException {
    if (!Files.isReadable(file)) {
      throw FormUnreadable.missing(file.toString());
    }
    FormBatch questions = new FormBatch(english(), folderOf(file));
    boolean allValid = true;
    try (InputStream lines = new BufferedInputStream(Files.newInputStream(file))) {
      while (true) {
        ObjectNode answer;
        try {
          String line = FormFiles.line(lines);
          if (line == null) {
            return allValid ? 0 : 1;
          }
          if (line.isBlank()) {
            continue;
          }
          answer = questions.answer(line);
        } catch (FormUnreadable e) {
          answer = questions.unreadable(e);
        }
        allValid &= answer.path("valid").asBoolean();
        out.println(answer);
      }
    }
  }
}

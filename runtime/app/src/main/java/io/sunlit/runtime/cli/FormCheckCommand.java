package io.sunlit.runtime.cli;

import io.sunlit.forms.FormSchema;
import io.sunlit.forms.FormUnreadable;
import io.sunlit.forms.VerdictJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what is wrong with a schema: exit 0 nothing, 1 something, 2 it is no form at all. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Prints the problems of a schema.")
final class FormCheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "SCHEMA.form", description = "The form's file.")
  private Path schema = Path.of("");

  @Option(names = "--lang", description = "Language of the messages: zh (default) or en.")
  private String language = "zh";

  @Override
  public Integer call() {
    boolean english = language.equals("en");
    PrintWriter out = spec.commandLine().getOut();
    try {
      FormSchema form = FormSchema.parse(FormFiles.read(schema));
      out.println(VerdictJson.write(form.problems(), english));
      return form.problems().isEmpty() ? 0 : 1;
    } catch (FormUnreadable e) {
      out.println(VerdictJson.writeProblem(e, english));
      return 2;
    } finally {
      out.flush();
    }
  }
}

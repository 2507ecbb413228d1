package io.sunlit.templates;

import io.sunlit.forms.FormSchema;
import io.sunlit.templates.TemplateProblem.Severity;
import io.sunlit.templates.bpmn.Bpmn;
import io.sunlit.templates.bpmn.BpmnFile;
import io.sunlit.templates.bpmn.BpmnUnreadable;
import io.sunlit.templates.checks.FlowIsSound;
import io.sunlit.templates.checks.TemplateChecks;
import io.sunlit.templates.soundness.Soundness;
import io.sunlit.templates.soundness.SoundnessProperties;
import io.sunlit.templates.soundness.SoundnessReport;
import io.sunlit.templates.xml.XmlDocument;
import io.sunlit.templates.xml.XmlElement;
import io.sunlit.templates.xml.XmlUnreadable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks a BPMN file of any tool. The soundness of its tokens is judged for every file. A file that
 * bears marks of the Sunlit extension is a template: all checks apply. In any other file only what
 * is broken counts as an error; what our engine would refuse is a warning, and missing marks are no
 * problem at all.
 */
public final class FileCheck {

  /**
   * What was found.
   *
   * @param readable whether it could be read as BPMN at all
   */
  public record Verdict(
      boolean readable, SoundnessProperties properties, List<TemplateProblem> problems) {

    public Verdict {
      problems = List.copyOf(problems);
    }

    public boolean hasErrors() {
      return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
  }

  /**
   * What is known beside the file. Departments, posts and items are taken as they are.
   *
   * @param forms the forms by id, or null if nothing is known of them
   * @param item the item that the flow is for, or null if it is not known
   */
  public record Surroundings(@Nullable Map<String, FormSchema> forms, @Nullable ItemFacts item) {

    CheckContext context() {
      return CheckContext.anyCounty(forms == null ? Map.of() : forms, item);
    }
  }

  /** A file larger than this is not read: 8 MB. */
  public static final int MOST_BYTES = XmlDocument.MAX_SIZE;

  /** The checks whose breach makes any drawing wrong, whoever runs it. */
  private static final Set<String> STRUCTURE = Set.of("flow-ends", "ids", "call-circle");

  /** The checks that cannot judge without the forms. */
  private static final Set<String> FORMS = Set.of("form-exists");

  private static final SoundnessProperties UNDECIDED =
      new SoundnessProperties(null, null, null, null);

  private FileCheck() {}

  /** Checks an untrusted file. Throws nothing. */
  public static Verdict check(byte[] bytes, Surroundings around) {
    try {
      return check(BpmnFile.read(bytes), around);
    } catch (BpmnUnreadable e) {
      return unreadable(e.messageZh(), e.messageEn());
    }
  }

  /** Of a file that is not there or may not be read. */
  public static Verdict unreadable(String name) {
    return unreadable(
        "文件“%s”不存在或无法读取。请检查路径和权限。".formatted(name),
        "File '%s' does not exist or cannot be read. Check its path and permissions."
            .formatted(name));
  }

  /**
   * Of a file that is larger than {@link #MOST_BYTES}; it need not be read to know that.
   *
   * @param size in bytes
   */
  public static Verdict tooLarge(long size) {
    XmlUnreadable tooLarge = XmlUnreadable.tooLarge(size);
    return unreadable(tooLarge.messageZh(), tooLarge.messageEn());
  }

  /** Of a file on which the checks themselves failed: nothing is said of it, but it is named. */
  public static Verdict notJudged(String name) {
    return unreadable(
        "检查“%s”时程序出错，未作判定。请把该文件和错误输出交给平台维护人员。".formatted(name),
        "The checks failed on '%s': nothing is decided. Send the file and the error output to the maintainers."
            .formatted(name));
  }

  private static Verdict unreadable(String zh, String en) {
    TemplateProblem problem = new TemplateProblem("unreadable", Severity.ERROR, null, zh, en);
    return new Verdict(false, UNDECIDED, List.of(problem));
  }

  private static Verdict check(BpmnFile file, Surroundings around) {
    CheckContext context = around.context();
    SoundnessReport report = Soundness.of(file);
    List<TemplateProblem> problems = new ArrayList<>(FlowIsSound.problems(file, report));
    if (isOurs(file.document().root())) {
      problems.addAll(ours(file, context, around.forms() != null));
    } else {
      problems.addAll(foreign(file, context));
    }
    problems.sort(Comparator.comparing(TemplateProblem::severity));
    return new Verdict(true, report.properties(), problems);
  }

  private static boolean isOurs(XmlElement root) {
    return root.all()
        .anyMatch(
            element ->
                element.namespace().equals(Bpmn.SUNLIT)
                    || element.attributes().stream()
                        .anyMatch(attribute -> attribute.namespace().equals(Bpmn.SUNLIT)));
  }

  private static List<TemplateProblem> ours(
      BpmnFile file, CheckContext context, boolean formsAreKnown) {
    try {
      return FlowCheck.check(
          Flow.read(file),
          context,
          code -> !code.equals(FlowIsSound.CODE) && (formsAreKnown || !FORMS.contains(code)));
    } catch (FlowUnreadable e) {
      return List.of(
          new TemplateProblem("process", Severity.ERROR, null, e.messageZh(), e.messageEn()));
    }
  }

  private static List<TemplateProblem> foreign(BpmnFile file, CheckContext context) {
    List<TemplateProblem> problems = new ArrayList<>();
    Set<String> engine = TemplateChecks.ofTheEngine();
    Set<TemplateProblem> seen = new HashSet<>();
    for (Flow flow : Flow.all(file)) {
      for (TemplateProblem problem :
          FlowCheck.check(
              flow, context, code -> STRUCTURE.contains(code) || engine.contains(code))) {
        if (seen.add(problem)) {
          problems.add(STRUCTURE.contains(problem.check()) ? problem : asWarning(problem));
        }
      }
    }
    return problems;
  }

  private static TemplateProblem asWarning(TemplateProblem problem) {
    return new TemplateProblem(
        problem.check(),
        Severity.WARNING,
        problem.element(),
        problem.messageZh(),
        problem.messageEn(),
        problem.trace());
  }
}

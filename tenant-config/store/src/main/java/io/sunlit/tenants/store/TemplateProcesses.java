package io.sunlit.tenants.store;

import io.sunlit.forms.FormSchema;
import io.sunlit.templates.CheckContext;
import io.sunlit.templates.CompiledFlow;
import io.sunlit.templates.Flow;
import io.sunlit.templates.ProcessTemplate;
import io.sunlit.templates.ProcessTemplates;
import io.sunlit.templates.TemplateProblem;
import io.sunlit.tenants.BoundProcess;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Overlay;
import io.sunlit.tenants.Publication;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The processes that templates give, for as long as one apply lasts: each is made, read and
 * compiled once however many counties and items take it, and checked once for each set of answers
 * that counties give to what its check asks.
 */
final class TemplateProcesses {

  private final ProcessTemplates templates;
  private final Map<Source, TemplateProcess> made = new HashMap<>();

  TemplateProcesses(ProcessTemplates templates) {
    this.templates = templates;
  }

  private record Source(String template, Overlay overlay) {}

  /**
   * The process of the item's template with the overlay of its county.
   *
   * @throws ItemWithoutTemplate if there is no such template
   */
  TemplateProcess of(ImplementationItem item, Function<String, Overlay> overlays) {
    String name = item.template() == null ? "" : item.template();
    ProcessTemplate template =
        templates.find(name).orElseThrow(() -> new ItemWithoutTemplate(item.code(), name));
    return made.computeIfAbsent(
        new Source(name, overlays.apply(name)),
        source -> new TemplateProcess(BoundProcess.of(template, source.overlay())));
  }

  /** One process, ready to be published. */
  static final class TemplateProcess {

    private final String xml;
    private final SortedMap<String, String> forms;
    private final String checksum;
    private final Map<RecordedQuestions, List<TemplateProblem>> checked = new HashMap<>();
    private @Nullable ReadProcess read;
    private @Nullable CompiledFlow compiled;

    private TemplateProcess(BoundProcess process) {
      xml = process.flow().xml();
      forms = process.forms();
      checksum = Publication.checksum(xml, forms);
    }

    String xml() {
      return xml;
    }

    SortedMap<String, String> forms() {
      return forms;
    }

    String checksum() {
      return checksum;
    }

    CompiledFlow compiled() {
      CompiledFlow known = compiled;
      if (known == null) {
        known = Flow.read(xml).compile();
        compiled = known;
      }
      return known;
    }

    /** What the check finds where the process would run. */
    List<TemplateProblem> check(Function<Map<String, FormSchema>, CheckContext> county) {
      ReadProcess process = read();
      CheckContext there = county.apply(process.forms());
      for (Map.Entry<RecordedQuestions, List<TemplateProblem>> before : checked.entrySet()) {
        if (before.getKey().wouldBeAnsweredBy(there)) {
          return before.getValue();
        }
      }
      RecordedQuestions questions = new RecordedQuestions(there);
      List<TemplateProblem> problems = process.check(forms -> questions);
      checked.put(questions, new ArrayList<>(problems));
      return problems;
    }

    private ReadProcess read() {
      ReadProcess known = read;
      if (known == null) {
        known = ReadProcess.of(xml, forms);
        read = known;
      }
      return known;
    }
  }
}

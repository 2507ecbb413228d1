package io.sunlit.designer.studio.drafting;

import io.sunlit.designer.studio.rights.StudioItems;
import io.sunlit.templates.ProcessTemplate;
import io.sunlit.templates.ProcessTemplates;
import io.sunlit.tenants.BoundProcess;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.ProcessDraft;
import io.sunlit.tenants.store.Overlays;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a designer may begin with when an item has no process yet. */
@Component
public class StartingPoints {

  private final StudioItems items;
  private final EditingDrafts drafts;
  private final ProcessTemplates templates;
  private final Overlays overlays;

  StartingPoints(
      StudioItems items, EditingDrafts drafts, ProcessTemplates templates, Overlays overlays) {
    this.items = items;
    this.drafts = drafts;
    this.templates = templates;
    this.overlays = overlays;
  }

  /** The templates, those that are meant for the item's power type first. */
  public List<ProcessTemplate> templatesFor(ImplementationItem item) {
    return templates.all().stream()
        .sorted(Comparator.comparing(t -> !t.powerTypes().contains(item.powerType())))
        .toList();
  }

  /**
   * Saves a template, as the county handles it, as the first draft of the item.
   *
   * @throws TemplateNotFound if there is no such template
   * @throws io.sunlit.tenants.store.DraftChangedMeanwhile if the item has a draft already
   */
  public ProcessDraft beginWith(Officer officer, String itemCode, String template) {
    items.designable(officer, itemCode);
    ProcessTemplate found =
        templates.find(template).orElseThrow(() -> new TemplateNotFound(template));
    BoundProcess process = BoundProcess.of(found, overlays.of(officer.tenant(), found.name()));
    return drafts.save(officer, itemCode, 0, process.flow().xml(), process.forms());
  }

  /**
   * Saves a flow of a start and an end, with a small application form, as the first draft.
   *
   * @throws io.sunlit.tenants.store.DraftChangedMeanwhile if the item has a draft already
   */
  public ProcessDraft beginBlank(Officer officer, String itemCode) {
    items.designable(officer, itemCode);
    return drafts.save(
        officer,
        itemCode,
        0,
        text("blank.bpmn"),
        Map.of("application", text("blank-application.form")));
  }

  private static String text(String name) {
    try (InputStream in = StartingPoints.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Expected a file " + name + " beside this class");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.sunlit.runtime.casefiles.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.sunlit.forms.addon.FormFiles;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.CaseFiles;
import io.sunlit.runtime.casefiles.CaseItems;
import io.sunlit.runtime.casefiles.HistoryEntry;
import io.sunlit.runtime.casefiles.ReadingCases;
import io.sunlit.runtime.casefiles.WaitingStep;
import io.sunlit.runtime.casefiles.WaitingSteps;
import io.sunlit.runtime.publications.PublishedProcess;
import io.sunlit.runtime.publications.PublishedProcesses;
import io.sunlit.runtime.ui.Dates;
import io.sunlit.runtime.ui.Organisations;
import io.sunlit.runtime.uploads.UploadPlace;
import io.sunlit.runtime.uploads.ui.UploadsOfForms;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.Officer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** Opens the folder of a case: everything that is known about it, as tabs. */
@org.springframework.stereotype.Component
public class CaseFolders {

  private final CaseFiles files;
  private final ReadingCases reading;
  private final PublishedProcesses processes;
  private final CaseItems items;
  private final Organisations organisations;
  private final Dates dates;
  private final UploadsOfForms uploads;
  private final List<WaitingSteps> waiting;
  private final List<CasePanel> panels;

  CaseFolders(
      CaseFiles files,
      ReadingCases reading,
      PublishedProcesses processes,
      CaseItems items,
      Organisations organisations,
      Dates dates,
      UploadsOfForms uploads,
      ObjectProvider<WaitingSteps> waiting,
      ObjectProvider<CasePanel> panels) {
    this.files = files;
    this.reading = reading;
    this.processes = processes;
    this.items = items;
    this.organisations = organisations;
    this.dates = dates;
    this.uploads = uploads;
    this.waiting = waiting.orderedStream().toList();
    this.panels = panels.orderedStream().toList();
  }

  /** The steps at which the case waits now. */
  public List<WaitingStep> waitingSteps(CaseFile file) {
    return waiting.stream().flatMap(each -> each.of(file).stream()).toList();
  }

  /**
   * The tabs of a case that the officer may read. What a tab shows is fetched when it is opened.
   */
  public Component open(Officer officer, CaseFile file) {
    CaseFolder folder = new CaseFolder();
    PublishedProcess process = processes.get(file.tenant(), file.header().publicationId());
    List<CaseFile> family = withParents(file);
    FormFiles uploaded =
        uploads.reading(
            family.stream().map(each -> UploadPlace.ofCase(each.tenant(), each.number())).toList(),
            UI.getCurrent().getLocale());
    folder.add(
        "case.tab.application",
        () -> new ApplicationPanel(file, applicationForm(family.getLast()), uploaded));
    for (CasePanel panel : panels) {
      panel.of(officer, file).ifPresent(content -> folder.add(panel.titleKey(), () -> content));
    }
    items
        .of(file)
        .ifPresent(
            item ->
                folder.add(
                    "case.tab.item",
                    () ->
                        new ItemFacts(
                            item, file.header().itemVersion(), organisations.of(file.tenant()))));
    folder.add(
        "case.tab.flow", () -> new FlowPanel(process, history(officer, file), waitingSteps(file)));
    folder.add(
        "case.tab.history",
        () -> new HistoryPanel(history(officer, file), file, process, dates, uploaded));
    return folder;
  }

  private List<HistoryEntry> history(Officer officer, CaseFile file) {
    return reading.history(officer, file.number());
  }

  /** The process whose form was filled in: a sub-case carries the application of its parent. */
  private PublishedProcess applicationForm(CaseFile applied) {
    return processes.get(applied.tenant(), applied.header().publicationId());
  }

  /** The case, the one above it, and so on to the topmost. */
  private List<CaseFile> withParents(CaseFile file) {
    List<CaseFile> family = new ArrayList<>(List.of(file));
    CaseNumber parent = file.header().parent();
    while (parent != null) {
      CaseFile found = files.find(file.tenant(), parent).orElse(null);
      if (found == null) {
        break;
      }
      family.add(found);
      parent = found.header().parent();
    }
    return family;
  }
}

package io.sunlit.runtime.casefiles.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.sunlit.forms.addon.FormFiles;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.HistoryEntry;
import io.sunlit.runtime.publications.PublishedProcess;
import io.sunlit.runtime.ui.Dates;
import java.util.List;

/** What happened, entry by entry, under a seal that says whether nothing was changed afterwards. */
class HistoryPanel extends Div {

  HistoryPanel(
      List<HistoryEntry> entries,
      CaseFile file,
      PublishedProcess process,
      Dates dates,
      FormFiles files) {
    addClassName("history-panel");
    OrderedList list = new OrderedList();
    list.addClassName("timeline");
    entries.forEach(entry -> list.add(new HistoryItem(entry, file, process, dates, files)));
    add(seal(entries), list);
  }

  private Div seal(List<HistoryEntry> entries) {
    boolean whole = HistoryEntry.isWhole(entries);
    Div seal = new Div();
    seal.addClassNames("seal", whole ? "whole" : "broken");
    Span title = new Span(getTranslation(whole ? "history.whole" : "history.broken"));
    title.addClassName("title");
    seal.add(
        (whole ? VaadinIcon.SHIELD : VaadinIcon.WARNING).create(),
        title,
        new Span(
            getTranslation(
                whole ? "history.whole.explained" : "history.broken.explained", entries.size())));
    return seal;
  }
}

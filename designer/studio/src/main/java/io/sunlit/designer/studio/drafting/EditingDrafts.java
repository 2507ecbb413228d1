package io.sunlit.designer.studio.drafting;

import io.sunlit.designer.studio.rights.StudioItems;
import io.sunlit.templates.TemplateProblem;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.ProcessDraft;
import io.sunlit.tenants.store.CheckingDrafts;
import io.sunlit.tenants.store.DraftingProcesses;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Opening, saving and checking the draft of an item, by those who may. */
@Component
public class EditingDrafts {

  private final StudioItems items;
  private final DraftingProcesses drafting;
  private final CheckingDrafts checking;
  private final Clock clock;

  EditingDrafts(
      StudioItems items, DraftingProcesses drafting, CheckingDrafts checking, Clock clock) {
    this.items = items;
    this.drafting = drafting;
    this.checking = checking;
    this.clock = clock;
  }

  /**
   * The draft as it was saved last, or what the item begins with; that one has revision 0.
   *
   * @throws io.sunlit.tenants.store.ItemWithoutTemplate if there is nothing to begin with; then see
   *     {@link StartingPoints}
   */
  public ProcessDraft open(Officer officer, String itemCode) {
    ImplementationItem item = items.readable(officer, itemCode);
    return drafting.open(officer.tenant(), item.code());
  }

  /**
   * Saves the draft, wrong or unfinished as it may be.
   *
   * @param revision the one that was opened
   * @return the draft with its new revision
   * @throws io.sunlit.tenants.store.DraftChangedMeanwhile if somebody saved it after that revision
   * @throws io.sunlit.tenants.store.DraftTooLarge if it is larger than any real process
   * @throws FlowNotOpenable if the flow could not be shown again
   * @throws FormNotOpenable if a form could not be shown again
   */
  public ProcessDraft save(
      Officer officer, String itemCode, int revision, String flow, Map<String, String> forms) {
    ImplementationItem item = items.designable(officer, itemCode);
    StorableDraft.require(flow, forms);
    return drafting.save(
        officer.tenant(),
        new ProcessDraft(
            officer.tenant(),
            item.code(),
            revision,
            flow,
            new TreeMap<>(forms),
            officer.username(),
            clock.instant()),
        officer.username());
  }

  /**
   * Asks before anything is read of a request.
   *
   * @throws io.sunlit.designer.studio.rights.ProcessNotDesignable if the officer may not save it
   */
  public void requireDesigner(Officer officer, String itemCode) {
    items.designable(officer, itemCode);
  }

  /** What is in the way of publishing the saved draft, errors first; each said once. */
  public List<TemplateProblem> check(Officer officer, String itemCode) {
    return check(open(officer, itemCode));
  }

  /** The same for a draft that somebody has opened already. */
  public List<TemplateProblem> check(ProcessDraft draft) {
    Set<String> said = new HashSet<>();
    return checking.check(draft).stream()
        .filter(problem -> said.add(problem.severity() + problem.messageZh()))
        .toList();
  }
}

package io.sunlit.tenants.store;

import io.sunlit.templates.CompiledFlow;
import io.sunlit.templates.Flow;
import io.sunlit.templates.TemplateProblem;
import io.sunlit.templates.TemplateProblem.Severity;
import io.sunlit.tenants.ProcessDraft;
import io.sunlit.tenants.Publication;
import io.sunlit.tenants.PublicationPublished;
import io.sunlit.tenants.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns drafts into publications. What listens to {@link PublicationPublished} is committed with
 * the publication or not at all.
 */
public class PublishingDrafts {

  private final Counties counties;
  private final DraftingProcesses drafting;
  private final CheckingDrafts checking;
  private final CompiledFlows flows;
  private final Publications publications;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  public PublishingDrafts(
      Counties counties,
      DraftingProcesses drafting,
      CheckingDrafts checking,
      CompiledFlows flows,
      Publications publications,
      ApplicationEventPublisher events,
      Clock clock) {
    this.counties = counties;
    this.drafting = drafting;
    this.checking = checking;
    this.flows = flows;
    this.publications = publications;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Publishes the draft of an item as its next version: new cases take it, open cases keep theirs.
   * Publishing what is published already changes nothing.
   *
   * @param revision the revision that the publisher has seen
   * @return the new publication, or the latest one if it has the same content
   * @throws DraftChangedMeanwhile if the draft is of another revision
   * @throws DraftNotPublishable if the check finds errors
   */
  @Transactional
  public Publication publish(TenantId tenant, String itemCode, int revision, String publishedBy) {
    counties.lock(tenant);
    ProcessDraft draft = drafting.open(tenant, itemCode);
    if (draft.revision() != revision) {
      throw new DraftChangedMeanwhile(itemCode, revision);
    }
    Optional<Publication> latest = publications.latest(tenant, itemCode);
    String checksum = Publication.checksum(draft.flow(), draft.forms());
    if (latest.isPresent() && latest.get().checksum().equals(checksum)) {
      return latest.get();
    }
    return publish(draft, checksum, latest.map(Publication::version).orElse(0) + 1, publishedBy);
  }

  /**
   * Publishes what the item's template gives, unless any version of the item has that content: what
   * a designer published later is not put back.
   *
   * @return the new publication, or empty if there was nothing to do
   */
  @Transactional
  Optional<Publication> publishTemplate(TenantId tenant, String itemCode, String publishedBy) {
    counties.lock(tenant);
    ProcessDraft draft = drafting.derive(tenant, itemCode);
    String checksum = Publication.checksum(draft.flow(), draft.forms());
    if (publications.byChecksum(tenant, itemCode, checksum).isPresent()) {
      return Optional.empty();
    }
    int version = publications.latest(tenant, itemCode).map(Publication::version).orElse(0) + 1;
    return Optional.of(publish(draft, checksum, version, publishedBy));
  }

  private Publication publish(
      ProcessDraft draft, String checksum, int version, String publishedBy) {
    List<TemplateProblem> problems = checking.check(draft);
    if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
      throw new DraftNotPublishable(draft.itemCode(), problems);
    }
    CompiledFlow flow = Flow.read(draft.flow()).compile();
    flows.insertIfNew(draft.tenant(), flow);
    Publication publication =
        new Publication(
            UUID.randomUUID().toString(),
            draft.tenant(),
            draft.itemCode(),
            version,
            checksum,
            draft.flow(),
            draft.forms(),
            flow.id(),
            Json.problems(problems),
            publishedBy,
            clock.instant());
    publications.insert(draft.tenant(), publication);
    events.publishEvent(new PublicationPublished(publication, flow));
    return publication;
  }
}

package io.sunlit.tenants.store;

import io.sunlit.templates.CompiledFlow;
import io.sunlit.templates.Flow;
import io.sunlit.templates.TemplateProblem;
import io.sunlit.templates.TemplateProblem.Severity;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Overlay;
import io.sunlit.tenants.ProcessDraft;
import io.sunlit.tenants.Publication;
import io.sunlit.tenants.PublicationPublished;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.codes.CodeSchemes;
import io.sunlit.tenants.configuration.ItemCompleteness;
import io.sunlit.tenants.store.Publications.Published;
import io.sunlit.tenants.store.TemplateProcesses.TemplateProcess;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns drafts into publications. What listens to {@link PublicationPublished} is committed with
 * the publication or not at all.
 */
public class PublishingDrafts {

  private final Counties counties;
  private final CatalogItems items;
  private final DraftingProcesses drafting;
  private final CheckingDrafts checking;
  private final CompiledFlows flows;
  private final Publications publications;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  public PublishingDrafts(
      Counties counties,
      CatalogItems items,
      DraftingProcesses drafting,
      CheckingDrafts checking,
      CompiledFlows flows,
      Publications publications,
      ApplicationEventPublisher events,
      Clock clock) {
    this.counties = counties;
    this.items = items;
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
   * @throws ItemNotComplete if the item's entry in the catalog lacks what the public must know
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
   * Publishes what the templates of items give, unless any version of the item has that content:
   * what a designer published later is not put back.
   *
   * @param items of the county, as they are stored
   * @param processes shared by the counties that are applied together
   * @return the new publications; empty if there was nothing to do
   * @throws DraftNotPublishable if the check finds errors in one of them
   * @throws ItemNotComplete if an item's entry in the catalog lacks what the public must know
   */
  @Transactional
  List<Publication> publishTemplates(
      TenantId tenant,
      List<ImplementationItem> items,
      TemplateProcesses processes,
      String publishedBy) {
    counties.lock(tenant);
    Map<String, Published> published = publications.published(tenant);
    Map<String, Overlay> overlays = drafting.overlays(tenant);
    List<Publication> added = new ArrayList<>();
    Map<String, CompiledFlow> compiled = new LinkedHashMap<>();
    ConfiguredCounty county = null;
    for (ImplementationItem item : items) {
      TemplateProcess process =
          processes.of(item, name -> overlays.getOrDefault(name, Overlay.NONE));
      Published before = published.getOrDefault(item.code(), Published.NOTHING);
      if (before.checksums().contains(process.checksum())) {
        continue;
      }
      county = county == null ? checking.county(tenant) : county;
      List<TemplateProblem> problems = process.check(county.around(item));
      requirePublishable(item.code(), problems);
      requireComplete(item);
      CompiledFlow flow = process.compiled();
      compiled.put(flow.id(), flow);
      added.add(
          publication(
              tenant,
              item.code(),
              before.version() + 1,
              process.checksum(),
              process.xml(),
              process.forms(),
              flow,
              problems,
              publishedBy));
    }
    flows.insertAllIfNew(tenant, compiled.values());
    publications.insertAll(tenant, added);
    for (Publication publication : added) {
      CompiledFlow flow = Objects.requireNonNull(compiled.get(publication.flowId()));
      events.publishEvent(new PublicationPublished(publication, flow));
    }
    return added;
  }

  /** Codes are judged where they are given; here it is about what the entry says. */
  private static void requireComplete(ImplementationItem item) {
    ItemCompleteness completeness = ItemCompleteness.of(item, new CodeSchemes(List.of(), Map.of()));
    if (!completeness.isPublishable()) {
      throw new ItemNotComplete(item.code(), completeness);
    }
  }

  private Publication publish(
      ProcessDraft draft, String checksum, int version, String publishedBy) {
    List<TemplateProblem> problems = checking.check(draft);
    requirePublishable(draft.itemCode(), problems);
    requireComplete(
        items
            .find(draft.tenant(), draft.itemCode())
            .orElseThrow(() -> new CatalogItemNotFound(draft.itemCode())));
    CompiledFlow flow = Flow.read(draft.flow()).compile();
    flows.insertIfNew(draft.tenant(), flow);
    Publication publication =
        publication(
            draft.tenant(),
            draft.itemCode(),
            version,
            checksum,
            draft.flow(),
            draft.forms(),
            flow,
            problems,
            publishedBy);
    publications.insert(draft.tenant(), publication);
    events.publishEvent(new PublicationPublished(publication, flow));
    return publication;
  }

  private static void requirePublishable(String itemCode, List<TemplateProblem> problems) {
    if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
      throw new DraftNotPublishable(itemCode, problems);
    }
  }

  private Publication publication(
      TenantId tenant,
      String itemCode,
      int version,
      String checksum,
      String flow,
      SortedMap<String, String> forms,
      CompiledFlow compiled,
      List<TemplateProblem> problems,
      String publishedBy) {
    return new Publication(
        UUID.randomUUID().toString(),
        tenant,
        itemCode,
        version,
        checksum,
        flow,
        forms,
        compiled.id(),
        Json.problems(problems),
        publishedBy,
        clock.instant());
  }
}

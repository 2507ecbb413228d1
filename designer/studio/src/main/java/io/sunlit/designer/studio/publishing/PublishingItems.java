package io.sunlit.designer.studio.publishing;

import io.sunlit.designer.studio.rights.StudioItems;
import io.sunlit.designer.studio.rights.StudioRights;
import io.sunlit.templates.TemplateProblem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Publication;
import io.sunlit.tenants.store.Page;
import io.sunlit.tenants.store.Publications;
import io.sunlit.tenants.store.PublishingDrafts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Publishing the draft of an item and reading its publications, by those who may. */
@Component
public class PublishingItems {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final StudioItems items;
  private final PublishingDrafts publishing;
  private final Publications publications;

  PublishingItems(StudioItems items, PublishingDrafts publishing, Publications publications) {
    this.items = items;
    this.publishing = publishing;
    this.publications = publications;
  }

  /**
   * What came of publishing.
   *
   * @param isNew false if the latest publication has the same content, so that nothing was added
   */
  public record Published(Publication publication, boolean isNew) {}

  /**
   * Publishes the draft as the item's next version: new cases take it, open cases keep theirs.
   *
   * @param revision the one that the publisher has seen
   * @throws io.sunlit.tenants.store.DraftChangedMeanwhile if the draft is of another revision
   * @throws io.sunlit.tenants.store.DraftNotPublishable if the check finds errors
   */
  public Published publish(Officer officer, String itemCode, int revision) {
    items.designable(officer, itemCode);
    int before = latestVersion(officer, itemCode);
    Publication publication =
        publishing.publish(officer.tenant(), itemCode, revision, officer.username());
    return new Published(publication, publication.version() > before);
  }

  /** The version that new cases take, if the officer may see publications of the item. */
  public Optional<Publication> latest(Officer officer, String itemCode) {
    items.readable(officer, itemCode);
    return publications.latest(officer.tenant(), itemCode);
  }

  /** The versions of an item, newest first. */
  public Page<Publication> page(Officer officer, String itemCode, int page, int size) {
    items.readable(officer, itemCode);
    return publications.page(officer.tenant(), itemCode, page, size);
  }

  /**
   * @throws PublicationNotFound if the officer's county has no such publication
   */
  public Publication find(Officer officer, String id) {
    Publication publication =
        publications.find(officer.tenant(), id).orElseThrow(() -> new PublicationNotFound(id));
    StudioRights.requireRead(officer, items.item(officer, publication.itemCode()));
    return publication;
  }

  /** The warnings with which a publication was made. */
  public static List<TemplateProblem> warnings(Publication publication) {
    return JSON.readValue(publication.report(), new TypeReference<List<TemplateProblem>>() {});
  }

  private int latestVersion(Officer officer, String itemCode) {
    return publications.latest(officer.tenant(), itemCode).map(Publication::version).orElse(0);
  }
}

package io.sunlit.designer.studio.publishing;

import io.sunlit.designer.studio.ProblemRow;
import io.sunlit.designer.studio.publishing.PublishingItems.Published;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.Publication;
import io.sunlit.tenants.store.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Publications over REST. */
@RestController
@RequestMapping("/api/v1")
@Validated
@Tag(name = "publications", description = "What new cases of an item are handled by")
class PublicationsApi {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PublishingItems publishing;
  private final CurrentOfficer officer;

  PublicationsApi(PublishingItems publishing, CurrentOfficer officer) {
    this.publishing = publishing;
    this.officer = officer;
  }

  /** Which revision of the draft is to be published: the one that the caller has seen. */
  record Request(@NotNull @Min(0) @Nullable Integer revision) {}

  record PublicationRow(
      String id,
      String itemCode,
      int version,
      String checksum,
      String flowId,
      String publishedBy,
      Instant publishedAt) {

    static PublicationRow of(Publication p) {
      return new PublicationRow(
          p.id(),
          p.itemCode(),
          p.version(),
          p.checksum(),
          p.flowId(),
          p.publishedBy(),
          p.publishedAt());
    }
  }

  record PublicationDetail(
      PublicationRow summary,
      String flow,
      Map<String, JsonNode> forms,
      List<ProblemRow> warnings) {}

  @PostMapping("/catalog-items/{code}/publications")
  @Operation(
      summary = "Publish the draft",
      description =
          "New cases take the new version, open cases keep theirs. Answers 200 with the latest"
              + " publication if that has the same content already.")
  @ApiResponse(responseCode = "201", description = "published as the next version")
  @ApiResponse(responseCode = "200", description = "published before with the same content")
  @ApiResponse(responseCode = "409", description = "somebody saved the draft after that revision")
  @ApiResponse(responseCode = "422", description = "the check finds errors: see 'problems'")
  ResponseEntity<PublicationRow> publish(
      @PathVariable String code, @RequestBody @Valid Request request) {
    Integer revision = request.revision();
    Published published = publishing.publish(officer.get(), code, revision == null ? 0 : revision);
    PublicationRow row = PublicationRow.of(published.publication());
    return published.isNew()
        ? ResponseEntity.created(URI.create("/api/v1/publications/" + row.id())).body(row)
        : ResponseEntity.ok(row);
  }

  @GetMapping("/catalog-items/{code}/publications")
  @Operation(summary = "The versions of an item, newest first")
  Page<PublicationRow> page(
      @PathVariable String code,
      @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
    return publishing.page(officer.get(), code, page, size).map(PublicationRow::of);
  }

  @GetMapping("/publications/{id}")
  @Operation(summary = "A publication with its flow and its forms")
  PublicationDetail show(@PathVariable String id, Locale locale) {
    Publication publication = publishing.find(officer.get(), id);
    Map<String, JsonNode> forms = new TreeMap<>();
    publication.forms().forEach((form, json) -> forms.put(form, JSON.readTree(json)));
    return new PublicationDetail(
        PublicationRow.of(publication),
        publication.flow(),
        forms,
        PublishingItems.warnings(publication).stream()
            .map(warning -> ProblemRow.of(warning, locale))
            .toList());
  }
}

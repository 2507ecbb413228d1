package io.sunlit.runtime.documents;

import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.CaseItems;
import io.sunlit.runtime.casefiles.HistoryEntry;
import io.sunlit.runtime.casefiles.HistoryKind;
import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.County;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.Departments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is known of a case, in the words of a document. */
@Component
class DocumentValues {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");
  private static final ZoneId LEGAL = ZoneId.of("Asia/Shanghai");
  private static final String PERMIT = "permit";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Counties counties;
  private final Departments departments;
  private final CaseItems items;

  DocumentValues(Counties counties, Departments departments, CaseItems items) {
    this.counties = counties;
    this.departments = departments;
    this.items = items;
  }

  /** Values collected; an absent one is not put in. */
  private static final class Collected {
    private final Map<Placeholder, List<String>> values = new EnumMap<>(Placeholder.class);

    void put(Placeholder placeholder, @Nullable String text) {
      if (text != null && !text.isBlank()) {
        values.put(placeholder, List.of(text.strip()));
      }
    }

    void put(Placeholder placeholder, List<String> texts) {
      if (!texts.isEmpty()) {
        values.put(placeholder, List.copyOf(texts));
      }
    }
  }

  Map<Placeholder, List<String>> of(
      CaseFile file,
      List<HistoryEntry> history,
      LocalDate today,
      int serial,
      @Nullable SupplementList supplement) {
    Collected known = new Collected();
    TenantId tenant = file.tenant();
    CaseFile.Header header = file.header();
    known.put(Placeholder.COUNTY, counties.find(tenant).map(County::name).orElse(null));
    String department =
        departments.find(tenant, header.department()).map(Department::name).orElse(null);
    known.put(Placeholder.DEPARTMENT, department);
    known.put(Placeholder.ORGAN, department);
    items.of(file).ifPresent(item -> putItem(known, item));
    known.put(Placeholder.YEAR, Integer.toString(today.getYear()));
    known.put(Placeholder.SERIAL, Integer.toString(serial));
    known.put(Placeholder.ISSUED_ON, DAY.format(today));
    putCase(known, file);
    putDecision(known, history);
    if (supplement != null) {
      known.put(Placeholder.MISSING, supplement.missing());
      known.put(Placeholder.SUPPLEMENT_DUE, day(supplement.due()));
    }
    return known.values;
  }

  private static void putItem(Collected known, ImplementationItem item) {
    known.put(Placeholder.ORGAN, item.implementingBody());
    known.put(Placeholder.LEGAL_BASIS, String.join("、", item.legalBasis()));
    known.put(Placeholder.RESULT, item.result());
    known.put(Placeholder.STATUTORY_LIMIT, limit(item.statutoryLimit()));
    known.put(Placeholder.PROMISED_LIMIT, limit(item.promisedLimit()));
    known.put(Placeholder.LICENCE_LAW, item.powerType().equals(PERMIT) ? "《中华人民共和国行政许可法》" : null);
    known.put(
        Placeholder.MATERIAL,
        item.materials().stream()
            .filter(ImplementationItem.Material::required)
            .map(material -> material.name() + "，" + material.copies() + "份")
            .toList());
  }

  private static void putCase(Collected known, CaseFile file) {
    CaseFile.Header header = file.header();
    known.put(Placeholder.CASE_NUMBER, header.number().value());
    known.put(Placeholder.QUERY_CODE, header.queryCode());
    known.put(Placeholder.ITEM_NAME, header.itemName());
    known.put(Placeholder.ITEM_CODE, header.itemCode());
    known.put(Placeholder.APPLICANT, header.applicant().name());
    known.put(Placeholder.ID_NUMBER, header.applicant().idNumber());
    known.put(Placeholder.PHONE, header.applicant().phone());
    known.put(Placeholder.RECEIVED_ON, day(header.receivedAt()));
    known.put(Placeholder.ACCEPTED_ON, day(file.acceptedOn()));
    known.put(Placeholder.STATUTORY_DUE, day(file.statutoryDue()));
    known.put(Placeholder.PROMISED_DUE, day(file.promisedDue()));
    known.put(Placeholder.DECIDED_ON, day(file.decidedAt()));
  }

  /** The reason is the deciding act's; the basis is what its form says. */
  private static void putDecision(Collected known, List<HistoryEntry> history) {
    for (HistoryEntry entry : history) {
      if (entry.kind() == HistoryKind.NOT_ACCEPTED
          || entry.kind() == HistoryKind.REFUSED
          || entry.kind() == HistoryKind.APPROVED) {
        known.put(Placeholder.REASON, entry.reason());
      }
      if (entry.kind() == HistoryKind.STEP_DONE && entry.data() != null) {
        JsonNode basis = JSON.readTree(entry.data()).path("decisionBasis");
        known.put(Placeholder.DECISION_BASIS, basis.isString() ? basis.asString() : null);
      }
    }
  }

  private static @Nullable String limit(@Nullable TimeLimit limit) {
    return limit == null ? null : limit.zh();
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : DAY.format(day);
  }

  private static @Nullable String day(@Nullable Instant at) {
    return at == null ? null : DAY.format(LocalDate.ofInstant(at, LEGAL));
  }
}

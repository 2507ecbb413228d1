package io.sunlit.runtime.jointapproval;

import io.sunlit.forms.AnswerCondition;
import io.sunlit.runtime.casefiles.Actor;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.CaseFiles;
import io.sunlit.runtime.casefiles.HistoryKind;
import io.sunlit.runtime.engine.StepReached;
import io.sunlit.runtime.publications.PublishedProcesses;
import io.sunlit.templates.JoinOutcome;
import io.sunlit.templates.JointApproval;
import io.sunlit.templates.ParticipantDefinition;
import io.sunlit.templates.ParticipantKind;
import io.sunlit.templates.ParticipantState;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.RunningLimit;
import io.sunlit.tenants.store.CatalogItems;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens a sub-case for each participant that applies, when a flow reaches a joint approval. */
@Component
class OpeningJointApprovals {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final CaseFiles files;
  private final OpeningSubCases subCases;
  private final PublishedProcesses processes;
  private final CatalogItems items;
  private final JointCases jointCases;
  private final SettlingJointApprovals settling;
  private final Clock clock;

  OpeningJointApprovals(
      CaseFiles files,
      OpeningSubCases subCases,
      PublishedProcesses processes,
      CatalogItems items,
      JointCases jointCases,
      SettlingJointApprovals settling,
      Clock clock) {
    this.files = files;
    this.subCases = subCases;
    this.processes = processes;
    this.items = items;
    this.jointCases = jointCases;
    this.settling = settling;
    this.clock = clock;
  }

  @EventListener
  void on(StepReached event) {
    CaseFile seen = files.find(event.tenant(), event.caseNumber()).orElse(null);
    if (seen == null) {
      return;
    }
    processes
        .get(event.tenant(), seen.header().publicationId())
        .jointApproval(event.elementId())
        .ifPresent(definition -> open(event, definition));
  }

  private void open(StepReached event, JointApproval definition) {
    CaseFile parent = files.lock(event.tenant(), event.caseNumber());
    JsonNode application = JSON.readTree(parent.header().application());
    List<JointParticipant> participants = new ArrayList<>();
    int ordinal =
        jointCases.ofCase(parent.tenant(), parent.number()).stream()
            .mapToInt(joint -> joint.participants().size())
            .sum();
    for (ParticipantDefinition participant : definition.participants()) {
      participants.add(open(parent, application, participant, ++ordinal));
    }
    Instant now = clock.instant();
    JointCase joint =
        new JointCase(
            UUID.randomUUID().toString(),
            parent.tenant(),
            parent.number(),
            definition.id(),
            definition.name(),
            event.stepKey(),
            definition.lead(),
            definition.policy(),
            now,
            JoinOutcome.PENDING,
            null,
            participants);
    jointCases.insert(joint);
    parent.note(
        HistoryKind.JOINT_OPENED,
        Actor.SYSTEM,
        now,
        definition.id(),
        definition.name(),
        definition.policy().code(),
        null,
        null);
    settling.join(joint, parent, now);
    files.update(parent);
  }

  private JointParticipant open(
      CaseFile parent, JsonNode application, ParticipantDefinition definition, int ordinal) {
    ImplementationItem item = items.byBaseCode(parent.tenant(), definition.item()).orElse(null);
    if (item == null) {
      throw new IllegalStateException(
          "County %s has no item for base code %s".formatted(parent.tenant(), definition.item()));
    }
    files.involve(parent.tenant(), parent.number(), item.department());
    if (!applies(definition.condition(), application)) {
      return participant(ordinal, definition, item, ParticipantState.NOT_APPLICABLE, null, null);
    }
    CaseNumber held = held(parent, item);
    if (held != null) {
      return participant(ordinal, definition, item, ParticipantState.ALREADY_HELD, held, null);
    }
    if (definition.kind() == ParticipantKind.PREREQUISITE) {
      return participant(ordinal, definition, item, ParticipantState.REFUSED, null, null);
    }
    OpeningSubCases.Opened opened =
        subCases.open(parent, item, definition.limit(), String.valueOf(ordinal));
    return participant(
        ordinal, definition, item, ParticipantState.WAITING, opened.number(), opened.limit());
  }

  private @Nullable CaseNumber held(CaseFile parent, ImplementationItem item) {
    String idNumber = parent.header().applicant().idNumber();
    return idNumber == null
        ? null
        : files
            .heldResult(parent.tenant(), item.code(), idNumber)
            .filter(number -> stands(parent.tenant(), number))
            .orElse(null);
  }

  /** A decision within a joint approval stands unless its opinion was asked for again. */
  private boolean stands(TenantId tenant, CaseNumber number) {
    return files.find(tenant, number).filter(file -> file.header().parent() == null).isPresent()
        || jointCases.hasConsented(tenant, number);
  }

  private boolean applies(@Nullable String condition, JsonNode application) {
    return condition == null || AnswerCondition.of(condition).holds(application, clock);
  }

  private JointParticipant participant(
      int ordinal,
      ParticipantDefinition definition,
      ImplementationItem item,
      ParticipantState state,
      @Nullable CaseNumber subCase,
      @Nullable RunningLimit limit) {
    return new JointParticipant(
        ordinal,
        item.department(),
        item.code(),
        item.name(),
        definition.kind(),
        state,
        subCase,
        limit,
        null,
        SilenceBasis.of(definition.defaultConsent(), item),
        null,
        state == ParticipantState.WAITING ? null : clock.instant());
  }
}

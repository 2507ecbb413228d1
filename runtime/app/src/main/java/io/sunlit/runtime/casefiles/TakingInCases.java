package io.sunlit.runtime.casefiles;

import io.sunlit.forms.AttachedFiles;
import io.sunlit.forms.FormSchema;
import io.sunlit.forms.SubmissionVerdict;
import io.sunlit.runtime.engine.ProcessEngine;
import io.sunlit.runtime.publications.PublishedProcess;
import io.sunlit.runtime.publications.PublishedProcesses;
import io.sunlit.runtime.uploads.KeepingUploads;
import io.sunlit.runtime.uploads.References;
import io.sunlit.runtime.uploads.UploadPlace;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.Delegation;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.RunningLimit;
import io.sunlit.tenants.store.CatalogItems;
import io.sunlit.tenants.store.Delegations;
import io.sunlit.tenants.store.OpeningIntake;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Intake (收件): opens a case file from an application form and has the engine start its flow. */
@Component
public class TakingInCases {

  /** Letters and digits that are not mistaken for one another when read from paper. */
  private static final String QUERY_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private final CatalogItems items;
  private final CaseItems versions;
  private final Delegations delegations;
  private final OpeningIntake intake;
  private final PublishedProcesses processes;
  private final CaseFiles files;
  private final CaseNumbers numbers;
  private final ProcessEngine engine;
  private final KeepingUploads uploads;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final SecureRandom random = new SecureRandom();

  TakingInCases(
      CatalogItems items,
      CaseItems versions,
      Delegations delegations,
      OpeningIntake intake,
      PublishedProcesses processes,
      CaseFiles files,
      CaseNumbers numbers,
      ProcessEngine engine,
      KeepingUploads uploads,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.items = items;
    this.versions = versions;
    this.delegations = delegations;
    this.intake = intake;
    this.processes = processes;
    this.files = files;
    this.numbers = numbers;
    this.engine = engine;
    this.uploads = uploads;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Takes in an application at the window. While the item is delegated the case belongs to the
   * town, and stays there.
   *
   * @param answers what the application form submits; checked again here
   * @throws NotAllowed if the officer is no window clerk
   * @throws ItemNotFound if the county has no such item
   * @throws io.sunlit.tenants.store.IntakeClosed if the county or the item takes no new cases
   * @throws ItemNotPublished if the item has no publication
   * @throws SubmissionRefused if the form is not valid
   */
  public CaseFile takeIn(Officer officer, String itemCode, Applicant applicant, JsonNode answers) {
    if (!officer.has(Role.WINDOW_CLERK)) {
      throw new NotAllowed(Role.WINDOW_CLERK);
    }
    TenantId tenant = officer.tenant();
    ImplementationItem item =
        items.find(tenant, itemCode).orElseThrow(() -> new ItemNotFound(itemCode));
    intake.require(tenant, item);
    PublishedProcess process =
        processes.latest(tenant, itemCode).orElseThrow(() -> new ItemNotPublished(itemCode));
    UploadPlace window = UploadPlace.ofIntake(officer, itemCode);
    JsonNode application =
        judged(process, answers, FormInput.of(officer, item), uploads.judged(window));
    LocalDate today = LocalDate.now(clock);
    CaseNumber number = numbers.next(tenant, itemCode, today);
    CaseFile file =
        CaseFile.takenIn(
            new CaseFile.Header(
                tenant,
                number,
                item.code(),
                item.name(),
                versions.versionNow(tenant, item.code()),
                handledBy(item, today),
                process.publication().id(),
                null,
                applicant,
                application.toString(),
                queryCode(),
                now()),
            Actor.of(officer));
    transaction.executeWithoutResult(
        status -> {
          open(file, process, application);
          files.involve(tenant, number, officer.department());
          uploads.claim(window, UploadPlace.ofCase(tenant, number), References.in(application));
        });
    return file;
  }

  /**
   * Opens the sub-case of a participant, in the transaction of its joint approval. The parent was
   * accepted, so the sub-case is, too; it carries the parent's application (one form, one set of
   * materials). While its item is delegated the sub-case belongs to the town, which then reads the
   * parent, too.
   *
   * @param ending what its number has behind the parent's: which participant it is, counted from 1,
   *     and which time it is asked
   */
  public CaseFile openSubCase(
      CaseFile parent,
      ImplementationItem item,
      PublishedProcess process,
      String ending,
      JsonNode application,
      @Nullable RunningLimit due) {
    LocalDate today = LocalDate.now(clock);
    String department = handledBy(item, today);
    CaseFile file =
        CaseFile.takenIn(
            new CaseFile.Header(
                parent.tenant(),
                new CaseNumber(parent.number().value() + "-" + ending),
                item.code(),
                item.name(),
                versions.versionNow(parent.tenant(), item.code()),
                department,
                process.publication().id(),
                parent.number(),
                parent.header().applicant(),
                application.toString(),
                queryCode(),
                now()),
            Actor.SYSTEM);
    file.acceptWithParent(now(), today, due);
    open(file, process, application);
    files.involve(parent.tenant(), parent.number(), department);
    return file;
  }

  /** Whose a case of the item is that begins on the day: a town's while the item is with it. */
  private String handledBy(ImplementationItem item, LocalDate day) {
    return delegations
        .inForce(item.tenant(), item.code(), day)
        .map(Delegation::unit)
        .orElse(item.department());
  }

  private void open(CaseFile file, PublishedProcess process, JsonNode application) {
    files.insert(file);
    engine.start(
        file.tenant(),
        file.number(),
        process.publication().flowId(),
        EngineAnswers.of(application, process.engineAnswers()));
  }

  private static JsonNode judged(
      PublishedProcess process, JsonNode answers, JsonNode input, AttachedFiles files) {
    FormSchema form = process.applicationForm().orElse(null);
    if (form == null) {
      if (answers.isEmpty()) {
        return JsonNodeFactory.instance.objectNode();
      }
      throw new SubmissionRefused(List.of());
    }
    SubmissionVerdict verdict = form.judge(answers, input, files);
    if (!verdict.valid()) {
      throw new SubmissionRefused(verdict.errors());
    }
    return verdict.data();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private String queryCode() {
    StringBuilder code = new StringBuilder(8);
    for (int i = 0; i < 8; i++) {
      code.append(QUERY_LETTERS.charAt(random.nextInt(QUERY_LETTERS.length())));
    }
    return code.toString();
  }
}

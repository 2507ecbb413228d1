package io.sunlit.runtime.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sunlit.runtime.StoredTables;
import io.sunlit.runtime.casefiles.Actor;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.CaseFiles;
import io.sunlit.runtime.casefiles.CaseItems;
import io.sunlit.runtime.casefiles.CaseNotFound;
import io.sunlit.runtime.casefiles.HistoryKind;
import io.sunlit.runtime.casefiles.ReadingCases;
import io.sunlit.runtime.casefiles.StoredCases;
import io.sunlit.runtime.publications.PublishedProcesses;
import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.County;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.RunningLimit;
import io.sunlit.tenants.store.CatalogItems;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.Departments;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class DocumentsModuleTest {

  private static final TenantId KUNSHAN = new TenantId("320583");
  private static final TenantId ZHANGJIAGANG = new TenantId("320582");
  private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
  private static final Actor HANDLER = new Actor("ks-review", "周强");
  private static final Officer CLERK =
      officer("ks-window", KUNSHAN, "market-regulation", Role.WINDOW_CLERK);

  private static AnnotationConfigApplicationContext context;

  private static int cases;

  private CaseFiles files;
  private IssuingDocuments issuing;
  private ReadingDocuments reading;
  private CaseFile file;

  @BeforeAll
  static void open() {
    context =
        StoredTables.at(
            NOW,
            CaseFiles.class,
            CaseItems.class,
            ReadingCases.class,
            PublishedProcesses.class,
            IssuedDocuments.class,
            DocumentTemplates.class,
            DocumentValues.class,
            PrintingConfiguration.class,
            IssuingDocuments.class,
            ReadingDocuments.class);
    Counties counties = context.getBean(Counties.class);
    counties.save(KUNSHAN, new County(KUNSHAN, "320583", "昆山市"));
    counties.save(ZHANGJIAGANG, new County(ZHANGJIAGANG, "320582", "张家港市"));
    context
        .getBean(Departments.class)
        .save(KUNSHAN, new Department(KUNSHAN, "market-regulation", "昆山市市场监督管理局"));
    context.getBean(CatalogItems.class).save(KUNSHAN, item());
  }

  @AfterAll
  static void close() {
    context.close();
  }

  @BeforeEach
  void receive() {
    files = context.getBean(CaseFiles.class);
    issuing = context.getBean(IssuingDocuments.class);
    reading = context.getBean(ReadingDocuments.class);
    cases++;
    file =
        StoredCases.received(
            files, KUNSHAN, "JS320583SC-XK-0001-20261126-%04d".formatted(cases), "{}");
  }

  @Test
  void handsOutTheAcceptanceNoticeWithEveryDateAndTheMaterials() throws IOException {
    accept();

    IssuedDocument issued = issue(DocumentKind.ACCEPTANCE_NOTICE);

    assertThat(issued.title()).isEqualTo("受理通知书");
    assertThat(issued.number()).matches("受〔2026〕[0-9]+号");
    assertThat(text(DocumentKind.ACCEPTANCE_NOTICE))
        .contains(
            "昆山市市场监督管理局",
            "受理通知书",
            issued.number(),
            "昆山市玉山镇张记面馆：",
            "食品经营许可",
            file.number().value(),
            "2026年11月27日",
            "20个工作日",
            "2026年12月25日",
            "7个工作日",
            "2026年12月8日",
            "1．食品经营许可申请书，1份",
            "7KQ4MNPB",
            "昆山市市场监督管理局（印章）");
  }

  @Test
  void handsOutTheRefusalWithReasonsAndRemedies() throws IOException {
    accept();
    file.refuse(HANDLER, NOW, "经营场所与污染源的距离不足25米。\n未设置餐具清洗设施。");
    files.update(file);

    issue(DocumentKind.REFUSAL);

    assertThat(text(DocumentKind.REFUSAL))
        .contains(
            "不予行政许可决定书",
            "经营场所与污染源的距离不足25米。",
            "未设置餐具清洗设施。",
            "第三十八条第二款",
            "六十日内向昆山市人民政府申请行政复议",
            "六个月内依法向人民法院提起行政诉讼");
  }

  @Test
  void handsOutRefusalOfAcceptanceAndApproval() throws IOException {
    file.refuseAcceptance(HANDLER, NOW, "该事项不属于本机关职权范围，请向昆山市卫生健康委员会申请。");
    files.update(file);
    issue(DocumentKind.ACCEPTANCE_REFUSAL);
    assertThat(text(DocumentKind.ACCEPTANCE_REFUSAL)).contains("不予受理", "卫生健康委员会", "行政复议");

    receive();
    accept();
    file.approve(HANDLER, NOW, null);
    files.update(file);
    issue(DocumentKind.APPROVAL);
    assertThat(text(DocumentKind.APPROVAL)).contains("准予行政许可决定书", "《中华人民共和国食品安全法》第三十五条", "食品经营许可证");
  }

  @Test
  void tellsWhatIsMissingOnceForAll() throws IOException {
    SupplementList list =
        new SupplementList(List.of("营业执照复印件未加盖公章；", "平面图缺少面积。"), LocalDate.of(2026, 12, 11));

    issuing.issue(CLERK, file.number(), DocumentKind.SUPPLEMENT_NOTICE, list);

    assertThat(text(DocumentKind.SUPPLEMENT_NOTICE))
        .contains("一次性告知", "1．营业执照复印件未加盖公章；", "2．平面图缺少面积。", "2026年12月11日");
    assertThatThrownBy(
            () -> issuing.issue(CLERK, file.number(), DocumentKind.SUPPLEMENT_NOTICE, list))
        .isInstanceOf(SupplementToldAlready.class);
    assertThatThrownBy(() -> new SupplementList(List.of(" "), null))
        .isInstanceOf(SupplementList.Unusable.class);
  }

  @Test
  void givesTheSameDocumentAgainAndKeepsItInTheHistory() {
    accept();

    IssuedDocument first = issue(DocumentKind.ACCEPTANCE_NOTICE);
    byte[] printed = reading.content(CLERK, file.number(), DocumentKind.ACCEPTANCE_NOTICE);
    IssuedDocument second = issue(DocumentKind.ACCEPTANCE_NOTICE);

    assertThat(second).isEqualTo(first);
    assertThat(reading.content(CLERK, file.number(), DocumentKind.ACCEPTANCE_NOTICE))
        .isEqualTo(printed);
    assertThat(files.history(KUNSHAN, file.number()))
        .filteredOn(entry -> entry.kind() == HistoryKind.DOCUMENT_ISSUED)
        .singleElement()
        .satisfies(entry -> assertThat(entry.data()).contains(first.checksum()));
  }

  @Test
  void numbersWithoutGaps() {
    accept();
    String first = issue(DocumentKind.ACCEPTANCE_NOTICE).number();
    receive();
    assertThatThrownBy(() -> issue(DocumentKind.ACCEPTANCE_NOTICE))
        .isInstanceOf(DocumentNotDue.class);
    accept();
    String second = issue(DocumentKind.ACCEPTANCE_NOTICE).number();

    assertThat(serial(second)).isEqualTo(serial(first) + 1);
  }

  @Test
  void refusesOfficersWhoDoNotHandleTheCase() {
    accept();
    Officer stranger = officer("ks-fire", KUNSHAN, "fire-rescue", Role.WINDOW_CLERK);
    Officer auditor = officer("ks-auditor", KUNSHAN, "audit", Role.AUDITOR);
    Officer neighbour = officer("zjg-window", ZHANGJIAGANG, "market-regulation", Role.AUDITOR);

    for (Officer other : List.of(stranger, neighbour)) {
      assertThatThrownBy(
              () -> issuing.issue(other, file.number(), DocumentKind.ACCEPTANCE_NOTICE, null))
          .isInstanceOf(CaseNotFound.class);
      assertThatThrownBy(() -> reading.issued(other, file.number()))
          .isInstanceOf(CaseNotFound.class);
      assertThatThrownBy(() -> reading.applicationForm(other, file.number()))
          .isInstanceOf(CaseNotFound.class);
    }
    assertThatThrownBy(
            () -> issuing.issue(auditor, file.number(), DocumentKind.ACCEPTANCE_NOTICE, null))
        .isInstanceOf(DocumentNotYours.class);
    assertThat(reading.issuable(auditor, file.number())).isEmpty();
    assertThatThrownBy(() -> reading.content(auditor, file.number(), DocumentKind.REFUSAL))
        .isInstanceOf(DocumentNotIssued.class);
  }

  private void accept() {
    file.accept(
        HANDLER,
        NOW,
        LocalDate.of(2026, 11, 27),
        new RunningLimit(LocalDate.of(2026, 11, 27), "7wd", LocalDate.of(2026, 12, 8), false),
        new RunningLimit(LocalDate.of(2026, 11, 27), "20wd", LocalDate.of(2026, 12, 25), false));
    files.update(file);
  }

  private IssuedDocument issue(DocumentKind kind) {
    return issuing.issue(CLERK, file.number(), kind, null);
  }

  /** The text without the line breaks of the page. */
  private String text(DocumentKind kind) throws IOException {
    try (PDDocument document = Loader.loadPDF(reading.content(CLERK, file.number(), kind))) {
      picture(document, kind);
      return new PDFTextStripper().getText(document).replaceAll("\\R", "");
    }
  }

  /** The first page as a person gets it; those of the manual with {@code -Dsunlit.pictures}. */
  private static void picture(PDDocument document, DocumentKind kind) throws IOException {
    BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 80, ImageType.GRAY);
    long ink = 0;
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        ink += (page.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
      }
    }
    assertThat(page.getHeight() / (double) page.getWidth()).as("A4").isCloseTo(1.414, within(0.01));
    assertThat(100.0 * ink / page.getWidth() / page.getHeight())
        .as("per cent of the page that is printed on")
        .isBetween(0.5, 15.0);
    Path folder = Path.of(System.getProperty("sunlit.pictures", "target/pictures"), "documents");
    Files.createDirectories(folder);
    ImageIO.write(page, "png", folder.resolve(kind.code() + ".png").toFile());
  }

  private static int serial(String number) {
    return Integer.parseInt(number.replaceAll(".*〕([0-9]+)号", "$1"));
  }

  private static Officer officer(String name, TenantId tenant, String department, Role role) {
    return new Officer(name, name, tenant, department, Set.of(), Set.of(role));
  }

  private static ImplementationItem item() {
    return new ImplementationItem(
        KUNSHAN,
        "JS320583SC-XK-0001",
        "000131024000",
        true,
        "食品经营许可",
        "permit",
        "market-regulation",
        "昆山市市场监督管理局",
        List.of("《中华人民共和国食品安全法》第三十五条"),
        TimeLimit.workingDays(20),
        TimeLimit.workingDays(7),
        List.of(new ImplementationItem.Material("食品经营许可申请书", true, "original", 1)),
        null,
        "食品经营许可证",
        null,
        null,
        Map.of());
  }
}

package io.sunlit.runtime.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.forms.AttachedFile;
import io.sunlit.runtime.StoredTables;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.TenantId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Files from the first chunk until they belong to a case, in two counties. */
class KeepingUploadsModuleTest {

  private static final TenantId KUNSHAN = new TenantId("320583");
  private static final TenantId ZHANGJIAGANG = new TenantId("320582");
  private static final Officer ZHOU = officer("ks-review", KUNSHAN);
  private static final Officer STRANGER = officer("zjg-review", ZHANGJIAGANG);
  private static final UploadPlace CASE =
      UploadPlace.ofCase(KUNSHAN, new CaseNumber("JS320583-0001"));
  private static final byte[] PDF = pdf(2500);
  private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
  private static JdbcClient jdbc;

  private final MovingClock clock = new MovingClock(NOW);
  private KeepingUploads uploads;

  @BeforeAll
  static void open() {
    jdbc = StoredTables.at(NOW).getBean(JdbcClient.class);
  }

  @BeforeEach
  void empty() {
    jdbc.sql("delete from form_upload_chunk").update();
    jdbc.sql("delete from form_upload").update();
    uploads =
        new KeepingUploads(
            new Uploads(jdbc),
            new UploadSettings(
                DataSize.ofBytes(5000),
                DataSize.ofBytes(1000),
                3,
                DataSize.ofBytes(9000),
                Duration.ofHours(2),
                Duration.ofDays(30)),
            clock);
  }

  @Test
  void keepsAFileThatCameInChunksByteForByte() throws IOException {
    String id = uploads.begin(ZHOU, CASE, "files::a", "平面图.png", PDF.length);
    assertThat(uploads.append(ZHOU, CASE, "files::a", id, 0, part(0, 1000))).isEqualTo(1000);
    assertThat(uploads.append(ZHOU, CASE, "files::a", id, 1000, part(1000, 2000))).isEqualTo(2000);
    assertThat(uploads.at(CASE)).as("half a file is no file").isEmpty();
    assertThat(uploads.judged(CASE).behind("files::a")).isNull();
    uploads.append(ZHOU, CASE, "files::a", id, 2000, part(2000, 2500));

    UploadedFile file = uploads.find(CASE, id);
    assertThat(uploads.content(file).readAllBytes()).isEqualTo(PDF);
    assertThat(file.checksum()).hasSize(64);
    assertThat(uploads.judged(CASE).behind("files::a"))
        .as("what it is says its content, not its name")
        .containsExactly(new AttachedFile("平面图.png", 2500, "application/pdf"));
  }

  @Test
  void refusesAChunkThatDoesNotFollowAndSaysHowFarItIs() {
    String id = uploads.begin(ZHOU, CASE, "files::a", "a.pdf", PDF.length);
    uploads.append(ZHOU, CASE, "files::a", id, 0, part(0, 1000));
    for (long at : List.of(0L, 999L, 1001L, 5000L)) {
      assertThatThrownBy(() -> uploads.append(ZHOU, CASE, "files::a", id, at, part(0, 1000)))
          .isInstanceOfSatisfying(
              ChunkOutOfOrder.class, refusal -> assertThat(refusal.received()).isEqualTo(1000));
    }
    assertThat(uploads.append(ZHOU, CASE, "files::a", id, 1000, part(1000, 2000))).isEqualTo(2000);
  }

  @Test
  void refusesWhatGoesBeyondWhatWasAnnouncedOrIsTooLarge() {
    assertThatThrownBy(() -> uploads.begin(ZHOU, CASE, "files::a", "a.pdf", 5001))
        .hasFieldOrPropertyWithValue("code", "upload-too-large");
    String id = uploads.begin(ZHOU, CASE, "files::a", "a.pdf", 1500);
    uploads.append(ZHOU, CASE, "files::a", id, 0, part(0, 1000));
    assertThatThrownBy(() -> uploads.append(ZHOU, CASE, "files::a", id, 1000, part(1000, 2000)))
        .hasFieldOrPropertyWithValue("code", "upload-too-large");
    assertThatThrownBy(() -> uploads.append(ZHOU, CASE, "files::a", id, 1000, new byte[1001]))
        .hasFieldOrPropertyWithValue("code", "upload-chunk-too-large");
    assertThatThrownBy(() -> uploads.append(ZHOU, CASE, "files::a", id, 1000, new byte[0]))
        .hasFieldOrPropertyWithValue("code", "upload-empty");
    assertThat(uploads.at(CASE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../passwd", "a/b.pdf", "a\\b.pdf", "  ", "a\u0000.pdf", "a\nb.pdf"})
  void refusesANameThatIsNone(String name) {
    assertThatThrownBy(() -> uploads.begin(ZHOU, CASE, "files::a", name, 10))
        .hasFieldOrPropertyWithValue("code", "upload-name");
    assertThatThrownBy(() -> uploads.begin(ZHOU, CASE, "files::a", "长".repeat(201), 10))
        .hasFieldOrPropertyWithValue("code", "upload-name");
    assertThat(rows("form_upload")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "files::", "a", "files::a b", "files::../x"})
  void refusesAReferenceThatIsNone(String reference) {
    assertThatThrownBy(() -> uploads.begin(ZHOU, CASE, reference, "a.pdf", 10))
        .hasFieldOrPropertyWithValue("code", "upload-reference");
  }

  @Test
  void refusesOneFileTooManyAndTooMuchTogether() {
    uploads.begin(ZHOU, CASE, "files::a", "a.pdf", 4000);
    uploads.begin(ZHOU, CASE, "files::b", "b.pdf", 4000);
    assertThatThrownBy(() -> uploads.begin(ZHOU, CASE, "files::c", "c.pdf", 1001))
        .hasFieldOrPropertyWithValue("code", "upload-too-many");
    uploads.begin(ZHOU, CASE, "files::c", "c.pdf", 1000);
    assertThatThrownBy(() -> uploads.begin(ZHOU, CASE, "files::d", "d.pdf", 1))
        .hasFieldOrPropertyWithValue("code", "upload-too-many");
  }

  @Test
  void showsAndChangesNothingOfAnotherCountyCaseOrOfficer() {
    String id = whole("files::a");
    UploadPlace elsewhere = UploadPlace.ofCase(ZHANGJIAGANG, new CaseNumber("JS320583-0001"));
    UploadPlace other = UploadPlace.ofCase(KUNSHAN, new CaseNumber("JS320583-0002"));
    for (UploadPlace place : List.of(elsewhere, other)) {
      assertThat(uploads.at(place)).isEmpty();
      assertThat(uploads.judged(place).behind("files::a")).isNull();
      assertThatThrownBy(() -> uploads.find(place, id)).isInstanceOf(UploadNotFound.class);
      assertThatThrownBy(() -> uploads.append(ZHOU, place, "files::a", id, 0, part(0, 10)))
          .isInstanceOf(UploadNotFound.class);
      uploads.remove(ZHOU, place, "files::a", id);
      uploads.claim(place, place, Set.of("files::a"));
    }
    uploads.remove(STRANGER, CASE, "files::a", id);
    assertThatThrownBy(() -> uploads.append(STRANGER, CASE, "files::a", id, 0, part(0, 10)))
        .isInstanceOf(UploadNotFound.class);
    uploads.remove(ZHOU, CASE, "files::b", id);
    assertThat(uploads.at(CASE)).hasSize(1);
  }

  @Test
  void leavesNothingOfACancelledUpload() {
    String id = uploads.begin(ZHOU, CASE, "files::a", "a.pdf", PDF.length);
    uploads.append(ZHOU, CASE, "files::a", id, 0, part(0, 1000));
    uploads.remove(ZHOU, CASE, "files::a", id);
    assertThat(rows("form_upload") + rows("form_upload_chunk")).isZero();
    assertThatThrownBy(() -> uploads.append(ZHOU, CASE, "files::a", id, 1000, part(0, 10)))
        .isInstanceOf(UploadNotFound.class);
  }

  @Test
  void keepsWhatWasSubmittedAndThrowsTheRestAwayInTime() {
    UploadPlace window = UploadPlace.ofIntake(ZHOU, "ITEM");
    String submitted = whole(window, "files::a");
    whole(window, "files::b");
    String half = uploads.begin(ZHOU, window, "files::c", "c.pdf", 2000);
    uploads.append(ZHOU, window, "files::c", half, 0, part(0, 1000));
    uploads.claim(window, CASE, Set.of("files::a", "files::c"));
    assertThat(uploads.at(CASE)).extracting(UploadedFile::id).containsExactly(submitted);
    uploads.remove(ZHOU, CASE, "files::a", submitted);
    assertThat(uploads.at(CASE)).as("what was submitted stays").hasSize(1);

    clock.forward(Duration.ofMinutes(119));
    assertThat(uploads.clear(KUNSHAN)).isZero();
    clock.forward(Duration.ofMinutes(2));
    assertThat(uploads.clear(ZHANGJIAGANG)).isZero();
    assertThat(uploads.clear(KUNSHAN)).as("the half one").isEqualTo(1);
    clock.forward(Duration.ofDays(30));
    assertThat(uploads.clear(KUNSHAN)).as("the one that nobody submitted").isEqualTo(1);
    assertThat(uploads.at(CASE)).hasSize(1);
    assertThat(rows("form_upload_chunk")).isEqualTo(3);
  }

  @Test
  void findsEveryReferenceInWhatIsSubmitted() {
    var data =
        JsonMapper.builder()
            .build()
            .readTree(
                """
                {"list": [{"name": "图", "file": "files::a"}, {"name": "照", "file": "files::z"}],
                 "note": "files::z", "deep": {"rows": [{"file": "files::y", "name": "x"}]}}
                """);
    assertThat(References.in(data)).containsExactly("files::a", "files::z", "files::y");
  }

  @Test
  void knowsTheFilesOfSomePlacesByTheirReference() {
    whole("files::a");
    assertThat(uploads.judged(CASE).behind("files::a")).hasSize(1);
    assertThat(uploads.judged(CASE).behind("files::z")).isNull();
  }

  private String whole(String reference) {
    return whole(CASE, reference);
  }

  private String whole(UploadPlace place, String reference) {
    String id = uploads.begin(ZHOU, place, reference, "a.pdf", 2500);
    for (int at = 0; at < 2500; at += 1000) {
      uploads.append(ZHOU, place, reference, id, at, part(at, Math.min(at + 1000, 2500)));
    }
    return id;
  }

  private static int rows(String table) {
    return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }

  private static byte[] part(int from, int to) {
    return Arrays.copyOfRange(PDF, from, to);
  }

  private static byte[] pdf(int bytes) {
    byte[] content = new byte[bytes];
    new Random(5).nextBytes(content);
    byte[] head = "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, content, 0, head.length);
    return content;
  }

  private static Officer officer(String username, TenantId tenant) {
    return new Officer(username, "周强", tenant, "market-regulation", Set.of(), Set.of(Role.HANDLER));
  }
}

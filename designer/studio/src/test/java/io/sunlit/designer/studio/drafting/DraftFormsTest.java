package io.sunlit.designer.studio.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sunlit.designer.studio.diagram.FormTitle;
import io.sunlit.tenants.ProcessDraft;
import io.sunlit.tenants.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DraftFormsTest {

  private static final String OPINION =
      """
      {"type":"default","id":"opinion","schemaVersion":16,"exporter":{"name":"kept"},
       "components":[{"type":"textarea","id":"Field_1","key":"opinion","label":"意见"}]}
      """;

  private static String text(String name) throws IOException {
    try (InputStream in = DraftForms.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static DraftForms forms(Map<String, String> forms) throws IOException {
    return DraftForms.of(
        new ProcessDraft(
            new TenantId("320582"),
            "A-1",
            1,
            text("blank.bpmn"),
            new TreeMap<>(forms),
            "someone",
            Instant.parse("2026-03-02T01:00:00Z")));
  }

  private static DraftForms blank() throws IOException {
    return forms(Map.of("application", text("blank-application.form"), "opinion", OPINION));
  }

  @Test
  void shouldTellWhoUsesAForm() throws IOException {
    assertThat(blank().all())
        .extracting(DraftForm::id, DraftForm::title, DraftForm::fields, DraftForm::isUsed)
        .containsExactly(tuple("application", "申请表", 3, true), tuple("opinion", null, 1, false));
    assertThat(blank().get("application").uses()).containsExactly("收件");
  }

  @Test
  void shouldAddAnEmptyForm() throws IOException {
    SortedMap<String, String> changed = blank().withNew("form-1", "审查意见表");
    assertThat(changed).containsOnlyKeys("application", "form-1", "opinion");
    DraftForm added = forms(changed).get("form-1");
    assertThat(added.title()).isEqualTo("审查意见表");
    assertThat(added.problems()).isEmpty();
    assertThat(forms(changed).freeId()).isEqualTo("form-2");
  }

  @Test
  void shouldRenameAndKeepEverythingElse() throws IOException {
    String renamed = forms(blank().withTitle("opinion", "意见表")).json("opinion");
    assertThat(FormTitle.of(renamed)).isEqualTo("意见表");
    assertThat(renamed).contains("\"kept\"", "\"schemaVersion\" : 16", "意见");
  }

  @Test
  void shouldKeepTheTitleThatTheEditorDrops() throws IOException {
    DraftForms forms = forms(blank().withTitle("opinion", "意见表"));
    String edited =
        forms(forms.withEdited("opinion", OPINION.replace("意见\"}", "说明\"}"))).json("opinion");
    assertThat(FormTitle.of(edited)).isEqualTo("意见表");
    assertThat(edited).contains("说明");
  }

  @Test
  void shouldRefuseWhatNoEditorOpens() throws IOException {
    DraftForms forms = blank();
    assertThatThrownBy(() -> forms.withEdited("opinion", "{\"type\":\"default\",\"components\":1}"))
        .isInstanceOf(FormNotOpenable.class);
  }

  @Test
  void shouldCopyUnderAnotherId() throws IOException {
    SortedMap<String, String> changed = blank().withCopy("opinion", "另一张");
    assertThat(changed).containsOnlyKeys("application", "opinion", "opinion-1");
    assertThat(changed.get("opinion-1")).contains("\"id\" : \"opinion-1\"", "另一张");
  }

  @Test
  void shouldDeleteOnlyWhatNobodyUses() throws IOException {
    assertThat(blank().without("opinion")).containsOnlyKeys("application");
    DraftForms forms = blank();
    assertThatThrownBy(() -> forms.without("application"))
        .isInstanceOf(FormInUse.class)
        .hasMessageContaining("收件");
    assertThatThrownBy(() -> forms.without("nothing")).isInstanceOf(FormNotFound.class);
  }
}

package io.sunlit.forms.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.forms.FormSchema;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hand-written cases against what form-js said; whether it still does says the IT. */
class FormCasesTest {

  static List<FormCases.Case> cases() throws IOException {
    return FormCases.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isJudgedAsFormJsDid(FormCases.Case one) {
    assertThat(one.difference()).as("%s", one.line()).isNull();
  }

  @Test
  void everyComponentTypeOfFormJsOccurs() throws IOException {
    Set<String> types = new TreeSet<>();
    cases().forEach(c -> c.line().findValues("type").forEach(t -> types.add(t.asString())));

    assertThat(types)
        .contains(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "datetime",
            "filepicker",
            "group",
            "dynamiclist",
            "table",
            "documentPreview",
            "iframe",
            "image",
            "html",
            "text",
            "button",
            "separator",
            "spacer",
            "expression");
  }

  @Test
  void idsAreUniqueAndFormsAreReadBackAsTheyAre() throws IOException {
    Set<String> ids = new HashSet<>();
    for (FormCases.Case one : cases()) {
      assertThat(ids.add(one.id())).as(one.id()).isTrue();
      String json = one.line().get("schema").toString();
      assertThat(FormSchema.parse(FormSchema.parse(json).toJson()).toJson())
          .isEqualTo(FormSchema.parse(json).toJson());
    }
  }
}

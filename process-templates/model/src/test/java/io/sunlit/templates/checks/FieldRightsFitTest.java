package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static io.sunlit.templates.checks.Checking.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.forms.FormSchema;
import io.sunlit.templates.CheckContext;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldRightsFitTest {

  private final TemplateCheck check = new FieldRightsFit();
  private final CheckContext context =
      CheckContext.anyCounty(
          Map.of(
              "opinion",
              FormSchema.parse(
                  "{\"type\":\"default\",\"id\":\"opinion\",\"components\":[{\"id\":\"F9\",\"type\":\"textfield\",\"key\":\"fee\"}]}")));

  @Test
  void acceptsRightsOnFieldsOfTheForm() {
    assertThat(elements(check, step("form='opinion' rights='F9=read'"), context)).isEmpty();
    assertThat(elements(check, step("form='opinion' rights='fee=hidden'"), context)).isEmpty();
    assertThat(elements(check, step("form='opinion'"), context)).isEmpty();
  }

  @Test
  void tellsAFieldThatTheFormDoesNotHave() {
    assertThat(elements(check, step("form='opinion' rights='F8=read'"), context)).hasSize(1);
  }

  @Test
  void tellsRightsThatCannotBeRead() {
    assertThat(elements(check, step("form='opinion' rights='F9=maybe'"), context)).hasSize(1);
    assertThat(elements(check, step("form='opinion' rights='=read'"), context)).hasSize(1);
    assertThat(elements(check, step("form='opinion' rights='F9=read F9=write'"), context))
        .hasSize(1);
  }
}

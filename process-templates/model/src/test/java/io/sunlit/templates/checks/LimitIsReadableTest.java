package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static io.sunlit.templates.checks.Checking.joint;
import static io.sunlit.templates.checks.Checking.step;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitIsReadableTest {

  private final TemplateCheck check = new LimitIsReadable();

  @ParameterizedTest
  @CsvSource({
    "5wd,   true",
    "30d,   true",
    "7wh,   true",
    "24h,   true",
    "0wd,   false",
    "-3wd,  false",
    "3,     false",
    "3 wd,  false",
    "1.5wd, false",
    "99999wd, false",
    "三wd,  false"
  })
  void readsPositiveLengthsOnly(String limit, boolean good) {
    assertThat(elements(check, step("limit='" + limit + "'")).isEmpty()).isEqualTo(good);
    assertThat(elements(check, joint("lead='a'", "department='a' limit='" + limit + "'")).isEmpty())
        .isEqualTo(good);
  }

  @Test
  void takesNoLimitForNoLimit() {
    assertThat(elements(check, step("post='window'"))).isEmpty();
  }
}

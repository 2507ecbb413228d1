package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.FlowXml;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdsAreChosenTest {

  private final TemplateCheck check = new IdsAreChosen();

  @ParameterizedTest
  @CsvSource({
    "Task_Review,                              true",
    "Activity_Approve,                         true",
    "Activity_0tob4pn,                         false",
    "Task_1b2c3d4,                             false",
    "Task_approve,                             true",
    "_397c783e-ad6a-4cf3-8266-9b41962c83bd,    false",
    "sid-2F24C7DE-9653-414E-81FC-7D59494A854C, false"
  })
  void tellsIdsThatAToolMadeUp(String id, boolean good) {
    assertThat(elements(check, FlowXml.process("P").step(id, "post='window'")).isEmpty())
        .isEqualTo(good);
  }
}

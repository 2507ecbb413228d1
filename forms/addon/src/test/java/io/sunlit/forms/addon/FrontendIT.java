package io.sunlit.forms.addon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The TypeScript of this module; Vaadin's own build does not check what comes out of a jar. */
class FrontendIT {

  @Test
  void shouldHaveNoTypeErrors() {
    assertThat(Npm.typeErrors()).isEmpty();
  }
}

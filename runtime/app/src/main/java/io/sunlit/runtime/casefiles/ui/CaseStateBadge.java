package io.sunlit.runtime.casefiles.ui;

import com.vaadin.flow.component.html.Span;
import io.sunlit.runtime.casefiles.CaseState;
import java.util.Locale;

/** The state of a case, as a word with a colour. */
class CaseStateBadge extends Span {

  CaseStateBadge(CaseState state) {
    super();
    setText(getTranslation("case-state." + state.name()));
    addClassNames("state", state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}

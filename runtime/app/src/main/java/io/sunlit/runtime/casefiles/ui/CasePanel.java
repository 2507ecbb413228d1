package io.sunlit.runtime.casefiles.ui;

import com.vaadin.flow.component.Component;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.tenants.Officer;
import java.util.Optional;

/** A tab that another feature adds wherever a case is shown. */
public interface CasePanel {

  /** Key of the tab's title. */
  String titleKey();

  /** What it shows of the case, or empty if this case has nothing of it. */
  Optional<Component> of(Officer officer, CaseFile file);
}

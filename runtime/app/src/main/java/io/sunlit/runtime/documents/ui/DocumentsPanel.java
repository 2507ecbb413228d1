package io.sunlit.runtime.documents.ui;

import com.vaadin.flow.component.Component;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.ui.CasePanel;
import io.sunlit.runtime.documents.IssuingDocuments;
import io.sunlit.runtime.documents.ReadingDocuments;
import io.sunlit.runtime.ui.Dates;
import io.sunlit.runtime.ui.RefusalTexts;
import io.sunlit.runtime.uploads.KeepingUploads;
import io.sunlit.tenants.Officer;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** The documents of a case, as a tab. */
@Order(20)
@org.springframework.stereotype.Component
class DocumentsPanel implements CasePanel {

  private final ReadingDocuments reading;
  private final IssuingDocuments issuing;
  private final KeepingUploads uploads;
  private final RefusalTexts refusals;
  private final Dates dates;

  DocumentsPanel(
      ReadingDocuments reading,
      IssuingDocuments issuing,
      KeepingUploads uploads,
      RefusalTexts refusals,
      Dates dates) {
    this.reading = reading;
    this.issuing = issuing;
    this.uploads = uploads;
    this.refusals = refusals;
    this.dates = dates;
  }

  @Override
  public String titleKey() {
    return "case.tab.documents";
  }

  @Override
  public Optional<Component> of(Officer officer, CaseFile file) {
    return Optional.of(
        new DocumentList(officer, file.number(), reading, issuing, uploads, refusals, dates));
  }
}

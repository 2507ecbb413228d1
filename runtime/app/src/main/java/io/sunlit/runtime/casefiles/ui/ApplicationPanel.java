package io.sunlit.runtime.casefiles.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.sunlit.forms.FormSchema;
import io.sunlit.forms.addon.FormViewer;
import io.sunlit.runtime.casefiles.Applicant;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.publications.PublishedProcess;
import io.sunlit.runtime.ui.Facts;
import tools.jackson.databind.json.JsonMapper;

/** What was applied for, as it was filled in. */
class ApplicationPanel extends Div {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  ApplicationPanel(CaseFile file, PublishedProcess process) {
    addClassName("application-panel");
    Applicant applicant = file.header().applicant();
    add(
        new Facts()
            .with(getTranslation("applicant.name"), applicant.name())
            .with(getTranslation("applicant.id-number"), applicant.idNumber())
            .with(getTranslation("applicant.phone"), applicant.phone()));
    FormSchema form = process.applicationForm().orElse(null);
    if (form == null) {
      add(new Paragraph(getTranslation("case.application.no-form")));
      return;
    }
    FormViewer viewer = new FormViewer();
    viewer.setReadOnly(true);
    viewer.setForm(form.toJson(), JSON.readTree(file.header().application()));
    add(viewer);
  }
}

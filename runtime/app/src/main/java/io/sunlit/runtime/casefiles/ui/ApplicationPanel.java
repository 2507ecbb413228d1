package io.sunlit.runtime.casefiles.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.sunlit.forms.FormSchema;
import io.sunlit.forms.addon.FormFiles;
import io.sunlit.forms.addon.FormViewer;
import io.sunlit.runtime.casefiles.Applicant;
import io.sunlit.runtime.casefiles.ApplicantAnswers;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.publications.PublishedProcess;
import io.sunlit.runtime.ui.Facts;
import tools.jackson.databind.json.JsonMapper;

/** What was applied for, as it was filled in. */
class ApplicationPanel extends Div {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  ApplicationPanel(CaseFile file, PublishedProcess process, FormFiles files) {
    addClassName("application-panel");
    FormSchema form = process.applicationForm().orElse(null);
    ApplicantAnswers asked = ApplicantAnswers.askedBy(form);
    Applicant applicant = file.header().applicant();
    Facts facts =
        new Facts()
            .with(getTranslation("applicant.name"), asked.askName() ? applicant.name() : null)
            .with(
                getTranslation("applicant.id-number"),
                asked.askIdNumber() ? applicant.idNumber() : null)
            .with(getTranslation("applicant.phone"), asked.askPhone() ? applicant.phone() : null);
    if (facts.getChildren().findAny().isPresent()) {
      add(facts);
    }
    if (form == null) {
      add(new Paragraph(getTranslation("case.application.no-form")));
      return;
    }
    FormViewer viewer = new FormViewer();
    viewer.setReadOnly(true);
    viewer.setFiles(files);
    viewer.setForm(form.toJson(), JSON.readTree(file.header().application()));
    add(viewer);
  }
}

package io.sunlit.runtime.casefiles.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import io.sunlit.forms.FormSchema;
import io.sunlit.forms.addon.FormFiles;
import io.sunlit.forms.addon.FormViewer;
import tools.jackson.databind.JsonNode;

/** Shows a form as somebody filled it in. */
class FilledFormDialog extends Dialog {

  FilledFormDialog(String title, FormSchema form, JsonNode data, FormFiles files) {
    super(title);
    setWidth("46rem");
    FormViewer viewer = new FormViewer();
    viewer.setReadOnly(true);
    viewer.setFiles(files);
    viewer.setForm(form.toJson(), data);
    add(viewer);
    Button close = new Button(getTranslation("dialog.close"), click -> close());
    close.setAutofocus(true);
    getFooter().add(close);
  }
}

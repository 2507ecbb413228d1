package io.sunlit.designer.studio.diagram.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import io.sunlit.designer.addon.BpmnViewer;
import io.sunlit.designer.studio.diagram.CountyDirectory.County;
import io.sunlit.designer.studio.diagram.FormTitle;
import io.sunlit.designer.studio.ui.Words;
import io.sunlit.forms.addon.FormViewer;
import io.sunlit.tenants.ImplementationItem;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/** A process to look at: its diagram, and each of its forms in a tab. */
public final class ProcessReading extends TabSheet {

  private static final long serialVersionUID = 1L;

  public ProcessReading(
      ImplementationItem item, County county, String flow, Map<String, String> forms) {
    setSizeFull();
    addClassName("studio-reading");
    Map<String, String> names = new LinkedHashMap<>();
    forms.forEach((id, json) -> names.put(id, Words.form(this, id, FormTitle.of(json))));
    BpmnViewer diagram = new BpmnViewer();
    diagram.setExtension(FlowVocabulary.descriptor());
    FlowChoices.give(diagram, item, county, names);
    diagram.setXml(flow);
    diagram.setSizeFull();
    add(getTranslation("designer.reading.diagram"), diagram);
    forms.forEach(
        (id, json) -> {
          FormViewer form = new FormViewer();
          form.setReadOnly(true);
          form.setForm(json, JsonNodeFactory.instance.objectNode());
          Div paper = new Div(form);
          paper.addClassName("studio-paper");
          add(names.getOrDefault(id, id), paper);
        });
  }
}

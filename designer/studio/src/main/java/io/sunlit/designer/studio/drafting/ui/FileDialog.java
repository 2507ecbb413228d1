package io.sunlit.designer.studio.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import io.sunlit.designer.studio.ui.Downloads;
import io.sunlit.designer.studio.ui.FileField;
import io.sunlit.designer.studio.ui.Words;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A flow as a file: to keep, or to take one in. */
final class FileDialog extends Dialog {

  private static final long serialVersionUID = 1L;
  private static final int LARGEST = 2 << 20;

  private FileDialog(String titleKey) {
    setHeaderTitle(getTranslation(titleKey));
    setWidth("32em");
    Button close = new Button(getTranslation("designer.close"), e -> close());
    close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    getFooter().add(close);
  }

  /** Offers the flow as a file. */
  static FileDialog download(ImplementationItem item, String xml) {
    FileDialog dialog = new FileDialog("designer.flow.download");
    dialog.add(
        new Paragraph(dialog.getTranslation("designer.flow.download.text")),
        Downloads.link(xml, item.code() + ".bpmn", item.code() + ".bpmn"));
    return dialog;
  }

  /**
   * Asks for a file that takes the place of the flow.
   *
   * @param take gets its text, or throws a {@link Refusal}, which is shown
   */
  static FileDialog upload(Consumer<String> take) {
    FileDialog dialog = new FileDialog("designer.flow.upload");
    Paragraph refusal = new Paragraph();
    refusal.addClassName("studio-error");
    refusal.getElement().setAttribute("role", "alert");
    InMemoryUploadHandler handler =
        UploadHandler.inMemory(
            (file, bytes) -> {
              try {
                take.accept(new String(bytes, StandardCharsets.UTF_8));
                dialog.close();
              } catch (Refusal e) {
                refusal.setText(Words.refusal(dialog, e));
              }
            });
    FileField upload = new FileField(handler, "designer.flow.upload.", LARGEST, ".bpmn", ".xml");
    upload.setMaxFiles(1);
    upload.addFileRejectedListener(e -> refusal.setText(e.getErrorMessage()));
    dialog.add(new Paragraph(dialog.getTranslation("designer.flow.upload.text")), upload, refusal);
    return dialog;
  }
}

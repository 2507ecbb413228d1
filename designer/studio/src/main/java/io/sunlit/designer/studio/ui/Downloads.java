package io.sunlit.designer.studio.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Files for the reader to keep. */
public final class Downloads {

  private Downloads() {}

  /** A link that downloads a text as a file. */
  public static Anchor link(String text, String fileName, String label) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    DownloadHandler file =
        DownloadHandler.fromInputStream(
            event ->
                new DownloadResponse(
                    new ByteArrayInputStream(bytes),
                    fileName,
                    "application/octet-stream",
                    bytes.length));
    Anchor link = new Anchor(file, label);
    link.setDownload(true);
    link.addClassName("studio-download");
    return link;
  }
}

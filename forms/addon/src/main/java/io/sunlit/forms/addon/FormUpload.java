package io.sunlit.forms.addon;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.ElementRequestHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes the requests of a form's uploads ({@code uploads.ts}) and puts them to the host. The
 * address is Vaadin's: secret, of this page only, and gone with the component; that is what stands
 * against forged requests.
 */
final class FormUpload implements ElementRequestHandler {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_REFERENCE = 100;

  private final transient FormFiles files;

  FormUpload(FormFiles files) {
    this.files = files;
  }

  /** Vaadin lets POST requests through to addresses that end so. */
  @Override
  public String getUrlPostfix() {
    return "upload";
  }

  @Override
  public void handleRequest(
      VaadinRequest request, VaadinResponse response, VaadinSession session, Element owner)
      throws IOException {
    boolean posted = "POST".equals(request.getMethod());
    String act = request.getParameter("act");
    if (!posted && "read".equals(act)) {
      read(request, response);
      return;
    }
    Answer answer =
        posted
            ? answer(act, request::getParameter, request.getInputStream())
            : refusal(new FileRefused(405, "method", "", 0));
    response.setStatus(answer.status());
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(answer.body());
  }

  /** What goes back. */
  record Answer(int status, byte[] body) {}

  /** Does what the browser asks for; independent of Vaadin, so that tests can serve it. */
  Answer answer(
      @Nullable String act, Function<String, @Nullable String> parameters, InputStream body)
      throws IOException {
    try {
      String reference = text(parameters, "reference");
      ObjectNode result = JSON.createObjectNode();
      switch (act == null ? "" : act) {
        case "begin" ->
            result.put(
                "id",
                files.begin(reference, text(parameters, "name"), number(parameters, "bytes")));
        case "chunk" ->
            result.put(
                "received",
                files.append(
                    reference, text(parameters, "id"), number(parameters, "at"), chunk(body)));
        case "remove" -> files.remove(reference, text(parameters, "id"));
        default -> throw bad();
      }
      return new Answer(200, JSON.writeValueAsBytes(result));
    } catch (FileRefused refused) {
      return refusal(refused);
    }
  }

  private static Answer refusal(FileRefused refused) {
    ObjectNode result = JSON.createObjectNode();
    result.put("code", refused.code());
    result.put("message", refused.getMessage());
    result.put("received", refused.received());
    return new Answer(refused.status(), JSON.writeValueAsBytes(result));
  }

  private void read(VaadinRequest request, VaadinResponse response) throws IOException {
    FormFiles.Content content;
    try {
      content =
          files.read(text(request::getParameter, "reference"), text(request::getParameter, "id"));
    } catch (FileRefused refused) {
      response.setStatus(refused.status());
      response.setContentType("text/plain;charset=utf-8");
      response
          .getOutputStream()
          .write(String.valueOf(refused.getMessage()).getBytes(StandardCharsets.UTF_8));
      return;
    }
    response.setContentType(content.type());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename*=UTF-8''"
            + URLEncoder.encode(content.name(), StandardCharsets.UTF_8).replace("+", "%20"));
    try (InputStream bytes = content.bytesInOrder();
        OutputStream out = response.getOutputStream()) {
      bytes.transferTo(out);
    }
  }

  /** No more is read than one chunk may have, whatever the request says of its length. */
  private byte[] chunk(InputStream body) throws IOException {
    byte[] chunk = body.readNBytes(files.chunkBytes() + 1);
    if (chunk.length > files.chunkBytes()) {
      throw new FileRefused(413, "chunk-too-large", "", 0);
    }
    return chunk;
  }

  private static String text(Function<String, @Nullable String> parameters, String name) {
    String text = parameters.apply(name);
    if (text == null
        || text.isEmpty()
        || (!"name".equals(name) && text.length() > LONGEST_REFERENCE)) {
      throw bad();
    }
    return text;
  }

  private static long number(Function<String, @Nullable String> parameters, String name) {
    try {
      long number = Long.parseLong(text(parameters, name));
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // not a number: as bad as a negative one
    }
    throw bad();
  }

  private static FileRefused bad() {
    return new FileRefused(400, "bad-request", "", 0);
  }
}

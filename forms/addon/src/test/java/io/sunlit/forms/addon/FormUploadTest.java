package io.sunlit.forms.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the browser may ask of the host's files. */
class FormUploadTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final KeptInMemory kept = new KeptInMemory();
  private final FormUpload upload = new FormUpload(kept);

  @Test
  void takesAFileInTwoChunks() throws IOException {
    String id =
        ask("begin", Map.of("reference", "files::a", "name", "图 1.pdf", "bytes", "6"), "")
            .path("id")
            .asString();
    assertThat(
            ask("chunk", Map.of("reference", "files::a", "id", id, "at", "0"), "%PDF")
                .path("received")
                .asInt())
        .isEqualTo(4);
    assertThat(kept.behind("files::a")).as("half a file is no file").isEmpty();
    assertThat(
            ask("chunk", Map.of("reference", "files::a", "id", id, "at", "4"), "-1")
                .path("received")
                .asInt())
        .isEqualTo(6);
    assertThat(kept.behind("files::a")).extracting(FormFiles.Held::name).containsExactly("图 1.pdf");
    ask("remove", Map.of("reference", "files::a", "id", id), "");
    assertThat(kept.behind("files::a")).isEmpty();
  }

  @Test
  void tellsHowFarItIsWhenAChunkIsOutOfOrder() throws IOException {
    String id =
        ask("begin", Map.of("reference", "files::a", "name", "a", "bytes", "6"), "")
            .path("id")
            .asString();
    ask("chunk", Map.of("reference", "files::a", "id", id, "at", "0"), "abcd");
    FormUpload.Answer answer =
        upload.answer(
            "chunk", Map.of("reference", "files::a", "id", id, "at", "5")::get, bytes("f"));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(JSON.readTree(answer.body()).path("received").asInt()).isEqualTo(4);
    assertThat(JSON.readTree(answer.body()).path("code").asString())
        .isEqualTo("chunk-out-of-order");
  }

  @Test
  void readsNoMoreThanAChunk() throws IOException {
    String id =
        ask("begin", Map.of("reference", "files::a", "name", "a", "bytes", "9999999"), "")
            .path("id")
            .asString();
    FormUpload.Answer answer =
        upload.answer(
            "chunk",
            Map.of("reference", "files::a", "id", id, "at", "0")::get,
            new ByteArrayInputStream(new byte[KeptInMemory.CHUNK + 1]));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(kept.content("a")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, files::a, 1, 0", "explode, files::a, 1, 0", "begin, -, 1, 0", "begin, files::a, -1, 0",
        "begin, files::a, 1e3, 0", "begin, files::a, -, 0", "chunk, files::a, 1, -5",
            "chunk, files::a, 1, x",
        "chunk, files::a, 1, 99999999999999999999"
      })
  void refusesWhatIsNoRequestOfTheForm(
      @Nullable String act, @Nullable String reference, @Nullable String bytes, String at)
      throws IOException {
    Map<String, String> parameters =
        new java.util.HashMap<>(Map.of("name", "a", "id", "file-1", "at", at));
    if (reference != null) {
      parameters.put("reference", reference);
    }
    if (bytes != null) {
      parameters.put("bytes", bytes);
    }
    assertThat(upload.answer(act, parameters::get, bytes("x")).status()).isEqualTo(400);
    assertThat(kept.count()).isZero();
  }

  @Test
  void refusesAReferenceWithoutEnd() throws IOException {
    Map<String, String> parameters =
        Map.of("reference", "f".repeat(101), "name", "a", "bytes", "1");
    assertThat(upload.answer("begin", parameters::get, bytes("")).status()).isEqualTo(400);
  }

  private JsonNode ask(String act, Map<String, String> parameters, String body) throws IOException {
    FormUpload.Answer answer = upload.answer(act, parameters::get, bytes(body));
    assertThat(answer.status()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}

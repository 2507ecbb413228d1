package io.sunlit.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON on standard output and nothing else; exit 0 valid, 1 invalid, 2 unreadable. */
class FormCommandTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static final String FORM =
      """
      {"type":"default","components":[
        {"id":"t","type":"textfield","key":"t","validate":{"required":true}},
        {"id":"n","type":"number","key":"n"},
        {"id":"p","type":"textfield","key":"p","validate":{"pattern":"^(a+)+$"}},
        {"id":"c","type":"residentId","key":"c"},
        {"id":"f","type":"filepicker","key":"f"},
        {"id":"l","type":"dynamiclist","path":"l","defaultRepetitions":0,"components":[
          {"id":"r","type":"textfield","key":"r","validate":{"maxLength":1}}]}]}
      """;

  private final Path folder;

  private record Result(int code, List<JsonNode> lines, String err) {
    JsonNode only() {
      assertThat(lines).hasSize(1);
      return lines.getFirst();
    }
  }

  FormCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest(name = "{2} {1} at {3}: {4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0 |          |   |     | {\"t\":\"a\"}",
        "1 | required | t | t   | {}",
        "1 | max-length | r | l.1.r | {\"t\":\"a\",\"l\":[{\"r\":\"a\"},{\"r\":\"bb\"}]}",
        "1 | unknown-key |  | zzz | {\"t\":\"a\",\"zzz\":1}",
        "1 | unknown-key |  | ../t | {\"t\":\"a\",\"../t\":1}",
        "1 | wrong-type | t | t  | {\"t\":\"\\ud800\"}",
        "1 | not-a-number | n | n  | {\"t\":\"a\",\"n\":1e999}",
        "1 | not-a-number | n | n  | {\"t\":\"a\",\"n\":\"NaN\"}",
        "1 | not-a-number | n | n  | {\"t\":\"a\",\"n\":-1e99999}",
        "1 | pattern-too-slow | p | p | {\"t\":\"a\",\"p\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\"}",
        "1 | id-not-plain | c | c | {\"t\":\"a\",\"c\":\"110105194912310\\u200b02X\"}",
        "1 | not-a-file | f | f | {\"t\":\"a\",\"f\":\"../../etc/passwd\"}",
        "2 | broken-json |  |  | {\"n\":NaN}",
        "2 | broken-json |  |  | {",
        "2 | not-an-object |  |  | []",
      })
  void judgesOneSubmission(
      int exit,
      @Nullable String code,
      @Nullable String component,
      @Nullable String path,
      String submission)
      throws IOException {
    Result result = run("validate", file("a.form", FORM), file("d.json", submission));

    assertThat(result.code).isEqualTo(exit);
    assertThat(result.err).isEmpty();
    JsonNode verdict = result.only();
    assertThat(verdict.propertyNames()).containsExactly("valid", "errors", "data");
    assertThat(verdict.get("valid").asBoolean()).isEqualTo(exit == 0);
    if (code != null) {
      assertThat(verdict.get("errors").valueStream())
          .anyMatch(
              e ->
                  e.get("code").asString().equals(code)
                      && (component == null
                          ? e.get("component").isNull()
                          : e.get("component").asString().equals(component))
                      && e.get("path").asString().equals(path == null ? "" : path)
                      && !e.get("message").asString().isBlank());
    }
  }

  @Test
  void whatIsTooLargeTooDeepNotUtf8OrNotThereIsUnreadable() throws IOException {
    Path form = file("a.form", FORM);
    String large = "{\"t\":\"" + "x".repeat(10 << 20) + "\"}";
    String deep = "{\"t\":" + "[".repeat(100) + "]".repeat(100) + "}";
    Path latin = folder.resolve("latin.json");
    Files.write(latin, "{\"t\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));

    assertUnreadable(run("validate", form, file("large.json", large)), "too-large");
    assertUnreadable(run("validate", form, file("deep.json", deep)), "too-deep");
    assertUnreadable(run("validate", form, latin), "not-utf-8");
    assertUnreadable(run("validate", form, folder.resolve("none.json")), "missing");
  }

  @Test
  void aFormNewerThanKnownIsNotJudgedWith() throws IOException {
    Path form = file("new.form", "{\"type\":\"default\",\"schemaVersion\":999,\"components\":[]}");

    Result judged = run("validate", form, file("d.json", "{}"));
    assertThat(judged.code).isEqualTo(1);
    assertThat(judged.only().get("errors").valueStream().map(e -> e.get("code").asString()))
        .contains("form-broken", "schema-too-new");
    Result checked = run("check", form);
    assertThat(checked.code).isEqualTo(1);
    assertThat(checked.only().get("problems").get(0).get("code").asString())
        .isEqualTo("schema-too-new");
  }

  @Test
  void aBatchAnswersEveryLineAlsoTheUnreadableOnes() throws IOException {
    String schema = JSON.readTree(FORM).toString();
    String deep = "[".repeat(200) + "]".repeat(200);
    String lines =
        String.join(
            "\n",
            "{\"id\":1,\"schema\":%s,\"data\":{\"t\":\"a\"}}".formatted(schema),
            "{",
            "{\"id\":\"two\",\"schema\":%s,\"data\":{}}".formatted(schema),
            "{\"id\":3,\"schema\":%s,\"data\":{\"t\":%s}}".formatted(schema, deep),
            "{\"id\":4,\"schema\":%s,\"data\":[]}".formatted(schema),
            "{\"id\":5,\"schema\":7,\"data\":{}}",
            "");
    Path batch = folder.resolve("batch.jsonl");
    Files.writeString(batch, lines);
    Files.write(
        batch, "{\"id\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1), StandardOpenOption.APPEND);

    Result result = run("validate", "--batch", batch);

    assertThat(result.code).isEqualTo(1);
    assertThat(result.err).isEmpty();
    assertThat(result.lines).hasSize(7);
    assertThat(result.lines.stream().map(l -> l.get("valid").asBoolean()))
        .containsExactly(true, false, false, false, false, false, false);
    assertThat(result.lines.stream().map(l -> l.get("id").toString()))
        .containsExactly("1", "null", "\"two\"", "null", "4", "5", "null");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | - | ['good.pdf']",
        "0 | - | ['inside/good.pdf']",
        "0 | - | [{'path':'inside/good.pdf','name':'平面图.pdf'}]",
        "1 | file-not-as-named | ['program.pdf']",
        "1 | file-not-as-named | [{'path':'good.pdf','name':'photo.jpg'}]",
        "1 | bad-file-name | ['../secret.pdf']",
        "1 | bad-file-name | ['inside/../../secret.pdf']",
        "1 | bad-file-name | ['/etc/passwd']",
        "1 | bad-file-name | ['link.pdf']",
        "1 | bad-file-name | [{'path':'good.pdf','name':'../a.pdf'}]",
        "1 | bad-file-name | [{'path':'good.pdf','name':''}]",
        "1 | too-many-files | ['good.pdf','good.pdf','good.pdf']",
        "1 | file-type | ['photo.png']",
        "1 | file-too-large | ['large.pdf']",
        "2 | missing | ['none.pdf']",
        "2 | missing | ['']",
      })
  void filesAreJudgedByTheirBytes(int exit, String code, String files) throws IOException {
    // given
    Path secret = Files.writeString(folder.resolve("secret.pdf"), "%PDF-1.7");
    Path own = folder.resolve("case");
    Files.createDirectories(own.resolve("inside"));
    Files.writeString(own.resolve("good.pdf"), "%PDF-1.7\n");
    Files.writeString(own.resolve("inside/good.pdf"), "%PDF-1.7\n");
    Files.writeString(own.resolve("large.pdf"), "%PDF-1.7\n" + "x".repeat(2000));
    Files.write(own.resolve("program.pdf"), HexFormat.of().parseHex("7f454c4602010100"));
    Files.write(own.resolve("photo.png"), HexFormat.of().parseHex("89504e470d0a1a0a0000000d"));
    Files.createSymbolicLink(own.resolve("link.pdf"), secret);
    Path given = own.resolve("files.json");
    Files.writeString(given, "{\"files::1\":%s}".formatted(files.replace('\'', '"')));
    String form =
        FORM.replace(
            "\"components\":[\n  {\"id\":\"t\"",
            "\"sunlit\":{\"files\":{\"f\":{\"maxCount\":2,\"maxBytes\":1000,"
                + "\"types\":[\"application/pdf\"]}}},"
                + "\"components\":[\n  {\"id\":\"t\"");

    // when
    Result result =
        run(
            "validate",
            file("a.form", form),
            file("d.json", "{\"t\":\"a\",\"f\":\"files::1\"}"),
            "--files",
            given);

    // then
    assertThat(result.code).isEqualTo(exit);
    JsonNode errors = result.only().get("errors");
    if (exit == 0) {
      assertThat(errors).isEmpty();
    } else {
      assertThat(errors.valueStream().map(e -> e.get("code").asString())).contains(code);
    }
    if (exit == 1) {
      assertThat(errors.valueStream().map(e -> e.get("component").asString())).containsOnly("f");
    }
  }

  @Test
  void aBatchFindsItsFilesBesideIt() throws IOException {
    Files.writeString(folder.resolve("a.pdf"), "no pdf");
    Path batch =
        file(
            "batch.jsonl",
            "{\"id\":1,\"schema\":%s,\"data\":{\"t\":\"a\",\"f\":\"files::1\"},\"files\":{\"files::1\":[\"a.pdf\"]}}"
                .formatted(JSON.readTree(FORM)));

    Result result = run("validate", "--batch", batch);

    assertThat(result.only().get("errors").get(0).get("code").asString())
        .isEqualTo("file-not-as-named");
  }

  @Test
  void tenThousandRowsAreRefusedAtTheList() throws IOException {
    String rows = "{\"r\":\"x\"},".repeat(10_000);
    Path data = file("d.json", "{\"t\":\"a\",\"l\":[" + rows + "{\"r\":\"x\"}]}");

    Result result = run("validate", file("a.form", FORM), data);

    assertThat(result.code).isEqualTo(1);
    assertThat(result.only().get("errors").valueStream())
        .anyMatch(
            e ->
                e.get("code").asString().equals("too-many-rows")
                    && e.get("component").asString().equals("l"));
  }

  @Test
  void aFormThatReadsItselfIsRefusedAtTheComponent() throws IOException {
    Path form =
        file(
            "cyclic.form",
            "{\"type\":\"default\",\"components\":[{\"id\":\"l\",\"type\":\"dynamiclist\",\"path\":\"l\","
                + "\"components\":[{\"id\":\"x\",\"type\":\"expression\",\"key\":\"x\",\"expression\":\"=l\"}]}]}");

    for (Result result : List.of(run("check", form), run("validate", form, file("d.json", "{}")))) {
      assertThat(result.code).isEqualTo(1);
      assertThat(result.only().toString()).contains("\"component\":\"x\",", "cyclic-expression");
    }
  }

  private static void assertUnreadable(Result result, String code) {
    assertThat(result.code).isEqualTo(2);
    assertThat(result.err).isEmpty();
    assertThat(result.only().get("errors").get(0).get("code").asString()).isEqualTo(code);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static Result run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        new CommandLine(new FormCommand())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    int code =
        command.execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    return new Result(code, out.toString().lines().map(JSON::readTree).toList(), err.toString());
  }
}

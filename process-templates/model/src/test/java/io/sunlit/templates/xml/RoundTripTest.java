package io.sunlit.templates.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read is written back without loss. */
class RoundTripTest {

  private static final Path MODELS = Path.of("src/test/resources/round-trip");

  static List<Path> models() throws IOException {
    try (Stream<Path> files = Files.walk(MODELS)) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void losesNothingOfAModel(Path model) throws IOException {
    byte[] read = Files.readAllBytes(model);
    String written = XmlDocument.read(read).write();
    assertThat(Infoset.of(written.getBytes(StandardCharsets.UTF_8))).isEqualTo(Infoset.of(read));
    assertThat(XmlDocument.read(written).write()).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a b=\"1 &lt; 2 &amp;&amp; &quot;3&quot; > '4'\"/>",
        "<a b=\"line&#10;break&#9;tab&#13;return\">text&#13;&#10;</a>",
        "<a><![CDATA[if (a < b) & more]]> and <!-- a comment --> text</a>",
        "<?before one?><!-- two --><a/><?after three?>",
        "<a xmlns='urn:a' xmlns:b='urn:b' b:c='1' c='2'><b:a/><a xmlns=''/></a>",
        "<a>]]&gt; and 𠮷野家 😀 &#x1F600;</a>",
        "<a>\n  <b/>\n\n</a>",
        "<a xml:lang=\"zh\" xml:space=\"preserve\"> </a>",
        "<步骤 名称=\"受理\"/>"
      })
  void losesNothingOfXml(String xml) {
    assertThat(Infoset.of(XmlDocument.read(xml).write().getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Infoset.of(xml.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "GB18030", "ISO-8859-1"})
  void readsTheEncodingThatAFileDeclares(String encoding) {
    String label = encoding.startsWith("ISO") ? "Zürich" : "张家港";
    String xml = "<?xml version=\"1.0\" encoding=\"%s\"?><a b=\"%s\"/>".formatted(encoding, label);
    XmlDocument document = XmlDocument.read(xml.getBytes(Charset.forName(encoding)));
    assertThat(document.root().attribute("b")).isEqualTo(label);
  }

  @Test
  void theWitnessNoticesALoss() {
    byte[] one = "<a><!-- x --><b c='1'/></a>".getBytes(StandardCharsets.UTF_8);
    byte[] two = "<a><b c='1'/></a>".getBytes(StandardCharsets.UTF_8);
    byte[] three = "<a><!-- x --><b/></a>".getBytes(StandardCharsets.UTF_8);
    assertThat(Infoset.of(one)).isNotEqualTo(Infoset.of(two)).isNotEqualTo(Infoset.of(three));
  }
}

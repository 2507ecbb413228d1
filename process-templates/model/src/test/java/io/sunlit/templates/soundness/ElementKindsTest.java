package io.sunlit.templates.soundness;

import static io.sunlit.templates.soundness.Drawing.definitions;
import static io.sunlit.templates.soundness.Drawing.elements;
import static io.sunlit.templates.soundness.SoundnessTest.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.bpmn.BpmnFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verdict on every kind of element that other tools draw: + holds, - is broken, ? is open. */
class ElementKindsTest {

  private static final String STEP = "start:s task:a end:e s>a a>e ";

  /** What stands between angle brackets is BPMN as it is; the rest is read by {@link Drawing}. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          called process is not known    | ++++ | start:s <callActivity id='c' calledElement='Other'/> end:e s>c c>e
          sub-process for a purpose      | ++++ | start:s <adHocSubProcess id='c'><task id='x'/><task id='y'/></adHocSubProcess> end:e s>c c>e
          ad-hoc event sub-process       | ++++ | start:s task:a end:e s>a a>e <adHocSubProcess id='v' triggeredByEvent='true'><startEvent id='vs'><timerEventDefinition/></startEvent><task id='x'/></adHocSubProcess>
          event sub-process, no start    | +++- | start:s task:a end:e s>a a>e <subProcess id='v' triggeredByEvent='true'/>
          transaction that is cancelled  | ++++ | start:s <transaction id='t'> start:q xor:x end:f <endEvent id='g'><cancelEventDefinition/></endEvent> q>x x>f x>g </transaction> <boundaryEvent id='b' attachedToRef='t'><cancelEventDefinition/></boundaryEvent> end:e end:h s>t t>e b>h
          transaction, cancel not caught | ++++ | start:s <transaction id='t'> start:q xor:x end:f <endEvent id='g'><cancelEventDefinition/></endEvent> q>x x>f x>g </transaction> end:e s>t t>e
          compensation                   | ++++ | start:s task:a <task id='u' isForCompensation='true'/> <boundaryEvent id='b' attachedToRef='a'><compensateEventDefinition/></boundaryEvent> <association id='o' sourceRef='b' targetRef='u'/> <endEvent id='e'><compensateEventDefinition/></endEvent> s>a a>e
          multi-instance                 | ++++ | start:s <task id='a'><multiInstanceLoopCharacteristics/></task> <subProcess id='p'><multiInstanceLoopCharacteristics isSequential='true'/> start:q task:b end:f q>b b>f </subProcess> end:e s>a a>p p>e
          instantiating event gateway    | ++++ | <eventBasedGateway id='w' instantiate='true'/> catch:m catch:n end:e w>m w>n m>e n>e
          complex gateway that splits    | ++++ | start:s <complexGateway id='x'/> task:a task:b end:e end:f s>x x>a x>b a>e b>f
          complex gateway that joins     | ???+ | start:s and:x task:a task:b <complexGateway id='j'/> end:e s>x x>a x>b a>j b>j j>e
          terminate in a sub-process     | ++++ | start:s sub:p{ start:q and:x task:a stop:t end:f q>x x>t x>a a>f } task:b end:e s>p p>b b>e
          terminate beside a join        | ++++ | start:s and:x task:a stop:t task:b task:c and:j end:e s>x x>a x>b x>c a>t b>j c>j j>e
          step after terminate           | +++- | start:s stop:t task:a end:e s>t t>a a>e
          implicit starts, joined        | ++++ | task:a task:b and:j end:e a>j b>j j>e
          implicit starts, merged        | -+-+ | task:a task:b xor:j end:e a>j b>j j>e
          implicit ends                  | ++++ | start:s and:x task:a task:b s>x x>a x>b
          only one step                  | ++++ | task:a
          gateway without a way out      | ++++ | start:s task:a xor:x s>a a>x
          gateway without a way in       | +++- | start:s task:a end:e s>a a>e xor:x task:b x>b
          links of two names             | ++++ | start:s xor:x <intermediateThrowEvent id='k'><linkEventDefinition name='A'/></intermediateThrowEvent> <intermediateThrowEvent id='l'><linkEventDefinition name='B'/></intermediateThrowEvent> <intermediateCatchEvent id='m'><linkEventDefinition name='A'/></intermediateCatchEvent> <intermediateCatchEvent id='n'><linkEventDefinition name='B'/></intermediateCatchEvent> end:e end:f s>x x>k x>l m>e n>f
          links that double              | -+-+ | start:s and:x <intermediateThrowEvent id='k'><linkEventDefinition name='A'/></intermediateThrowEvent> <intermediateThrowEvent id='l'><linkEventDefinition name='A'/></intermediateThrowEvent> <intermediateCatchEvent id='m'><linkEventDefinition name='A'/></intermediateCatchEvent> task:a end:e s>x x>k x>l m>a a>e
          signal, timer, condition       | ++++ | start:s <intermediateCatchEvent id='m'><signalEventDefinition/></intermediateCatchEvent> <intermediateCatchEvent id='n'><conditionalEventDefinition/></intermediateCatchEvent> <intermediateThrowEvent id='o'><signalEventDefinition/></intermediateThrowEvent> end:e s>m m>n n>o o>e
          escalation goes on beside      | ++++ | start:s sub:p{ start:q <intermediateThrowEvent id='t'><escalationEventDefinition/></intermediateThrowEvent> end:f q>t t>f } <boundaryEvent id='b' attachedToRef='p' cancelActivity='false'><escalationEventDefinition/></boundaryEvent> task:a end:e end:h s>p p>e b>a a>h
          escalation to the same end     | ++-+ | start:s sub:p{ start:q <intermediateThrowEvent id='t'><escalationEventDefinition/></intermediateThrowEvent> end:f q>t t>f } <boundaryEvent id='b' attachedToRef='p' cancelActivity='false'><escalationEventDefinition/></boundaryEvent> task:a end:e s>p p>e b>a a>e
          error in an event sub-process  | ++++ | start:s task:a fail:g s>a a>g <subProcess id='v' triggeredByEvent='true'><startEvent id='vs'><errorEventDefinition/></startEvent><task id='x'/><endEvent id='ve'/><sequenceFlow id='v1' sourceRef='vs' targetRef='x'/><sequenceFlow id='v2' sourceRef='x' targetRef='ve'/></subProcess>
          step that may take two ways    | -+-+ | start:s task:a task:b task:c xor:j end:e s>a <sequenceFlow id='f1' sourceRef='a' targetRef='b'><conditionExpression>x</conditionExpression></sequenceFlow> <sequenceFlow id='f2' sourceRef='a' targetRef='c'><conditionExpression>y</conditionExpression></sequenceFlow> b>j c>j j>e
          inclusive with a default       | ++++ | start:s <inclusiveGateway id='x' default='x_c'/> task:a task:b task:c or:j end:e s>x x>a x>b x>c a>j b>j c>j j>e
          inclusive in a loop            | ++++ | start:s xor:m or:x task:a task:b or:j xor:y end:e s>m m>x x>a x>b a>j b>j j>y y>m y>e
          lanes, data and notes          | ++++ | <laneSet id='ls'><lane id='ln'><flowNodeRef>a</flowNodeRef></lane></laneSet> <dataObject id='do'/><dataObjectReference id='dr' dataObjectRef='do'/> <textAnnotation id='n'><text>x</text></textAnnotation> start:s task:a end:e s>a a>e
          timer starts beside a plain one| ++++ | start:s <startEvent id='t'><timerEventDefinition/></startEvent> task:a task:b end:e s>a t>b a>e b>e
          interrupted sub-process        | ++++ | start:s sub:p{ start:q and:x task:a task:b and:j end:f q>x x>a x>b a>j b>j j>f } timer:t@p task:c end:e end:h s>p p>e t>c c>h
          condition not written down     | ++++ | start:s <task id='a' default='f2'/> task:b xor:j end:e s>a <sequenceFlow id='f1' sourceRef='a' targetRef='j'><conditionExpression/></sequenceFlow> <sequenceFlow id='f2' sourceRef='a' targetRef='b'/> b>j j>e
          link out of a sub-process      | +-+- | start:s sub:p{ start:q <intermediateThrowEvent id='k'><linkEventDefinition name='A'/></intermediateThrowEvent> q>k } task:a end:e s>p p>a a>e <intermediateCatchEvent id='m'><linkEventDefinition name='A'/></intermediateCatchEvent> end:f m>f
          many times, interrupted        | ++++ | start:s <task id='a'><multiInstanceLoopCharacteristics/></task> timer:t@a task:b end:e end:h s>a a>e t>b b>h
          two reminders meet             | +-++ | start:s task:a beside:t@a beside:u@a and:j end:e end:h s>a a>e t>j u>j j>h
          """)
  void judgesOneProcess(String what, String verdict, String drawing) {
    assertThat(verdict(BpmnFile.read(definitions(process("P", drawing)))))
        .as(what)
        .isEqualTo(verdict);
  }

  /** Pools and processes are parted by two slashes; {@code a~b} is a message from a to b. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          message starts the other pool  | ++++ | start:s task:a end:e s>a a>e // startm:q task:b end:f q>b b>f | a~q
          question and answer            | ++++ | start:s task:a <receiveTask id='r'/> end:e s>a a>r r>e // startm:q task:b end:f q>b b>f | a~q b~r
          answer that may not come       | +-++ | start:s task:a <receiveTask id='r'/> end:e s>a a>r r>e // startm:q xor:x task:b end:f end:g q>x x>b x>g b>f | a~q b~r
          both wait for the other        | +-+- | start:s <receiveTask id='r'/> task:a end:e s>r r>a a>e // start:q <receiveTask id='w'/> task:b end:f q>w w>b b>f | a~w b~r
          answer or a timer              | ++++ | start:s task:a wait:w <receiveTask id='r'/> catch:t end:e s>a a>w w>r w>t r>e t>e // startm:q xor:x task:b end:f end:g q>x x>b x>g b>f | a~q b~r
          message to a boundary event    | ++++ | start:s task:a <boundaryEvent id='b' attachedToRef='a'><messageEventDefinition/></boundaryEvent> end:e end:h s>a a>e b>h // start:q task:c end:f q>c c>f | c~b
          boundary of a pool that ended  | ++++ | start:s task:a end:e s>a a>e // start:q task:c <receiveTask id='r'/> end:f q>c c>r r>f | a~r
          partner is a closed pool       | ++++ | start:s <receiveTask id='r'/> end:e s>r r>e | X~r
          message to the pool itself     | ++++ | start:s task:a end:e s>a a>e // start:q task:b end:f q>b b>f | a~P1
          two pools, one of them stuck   | +-++ | start:s task:a end:e s>a a>e // start:q xor:x task:b task:c and:j end:f q>x x>b x>c b>j c>j j>f |
          message sent twice             | ++++ | start:s task:a task:b end:e s>a a>b b>e // startm:q end:f q>f // startm:r end:g r>g | a~q b~r
          two processes, no pools        | ++-+ | start:s task:a end:e s>a a>e // start:q and:x task:b task:c end:f q>x x>b x>c b>f c>f |
          calls a sound process          | ++++ | start:s <callActivity id='c' calledElement='P1'/> end:e s>c c>e // start:q task:b end:f q>b b>f |
          calls one that can get stuck   | +-++ | start:s <callActivity id='c' calledElement='P1'/> end:e s>c c>e // start:q xor:x task:b task:d and:j end:f q>x x>b x>d b>j d>j j>f |
          calls one with a dead step     | +++- | start:s <callActivity id='c' calledElement='P1'/> end:e s>c c>e // start:q task:b end:f q>b b>f task:d |
          error of a called process      | ++++ | start:s <callActivity id='c' calledElement='P1'/> error:r@c end:e end:h s>c c>e r>h // start:q xor:x end:f fail:g q>x x>f x>g |
          stuck call with a timer        | ++++ | start:s <callActivity id='c' calledElement='P1'/> timer:t@c end:e end:h s>c c>e t>h // start:q xor:x task:b task:d and:j end:f q>x x>b x>d b>j d>j j>f |
          called twice at once           | ++++ | start:s and:x <callActivity id='c' calledElement='P1'/> <callActivity id='d' calledElement='P1'/> and:j end:e s>x x>c x>d c>j d>j j>e // start:q task:b end:f q>b b>f |
          """)
  void judgesSeveralProcesses(
      String what, String verdict, String drawings, @Nullable String messages) {
    assertThat(verdict(Pools.read(drawings, messages))).as(what).isEqualTo(verdict);
  }

  /** Which end without the call that comes back, and which do not. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          always, by way of another      | +-++ | start:s <callActivity id='c' calledElement='P1'/> end:e s>c c>e // start:t <callActivity id='d' calledElement='P0'/> end:f t>d d>f
          always, itself                 | +-+- | start:s <callActivity id='c' calledElement='P0'/> task:a end:e s>c c>a a>e
          or not                         | ++++ | start:s xor:x <callActivity id='c' calledElement='P0'/> task:a end:e s>x x>c x>e c>a a>e
          or not, by way of another      | ++++ | start:s xor:x <callActivity id='c' calledElement='P1'/> end:e s>x x>c x>e c>e // start:t <callActivity id='d' calledElement='P0'/> task:a end:f t>d d>a a>f
          beside                         | +-++ | start:s and:x <callActivity id='c' calledElement='P0'/> task:a end:e end:f s>x x>c x>a c>e a>f
          always, but a timer ends it    | ++++ | start:s <callActivity id='c' calledElement='P0'/> timer:t@c end:e end:h s>c c>e t>h
          or not, unsafe behind it       | -+-+ | start:s xor:x and:y <callActivity id='c' calledElement='P0'/> task:a task:b xor:j end:e s>x x>c x>y y>a y>b a>j b>j j>e c>j
          """)
  void judgesCallsThatComeBack(String what, String verdict, String drawings) {
    assertThat(verdict(Pools.read(drawings, null))).as(what).isEqualTo(verdict);
  }

  @Test
  void leavesUndecidedWhatWouldFillTheMemory() {
    String steps =
        IntStream.range(0, 3_000).mapToObj(i -> "task:t" + i).collect(Collectors.joining(" "));
    assertThat(verdict(BpmnFile.read(definitions(process("P", steps))))).isEqualTo("???+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bpmn:", "bpmn2:", "semantic:", "模型:"})
  void readsAnyPrefix(String prefix) {
    String plain =
        definitions(
            process("P", "start:s and:x task:a task:b xor:j end:e s>x x>a x>b a>j b>j j>e"));
    String named =
        prefix.isEmpty()
            ? plain
            : plain
                .replace("xmlns=", "xmlns:" + prefix.replace(":", "") + "=")
                .replace("</", "</" + prefix)
                .replaceAll("<(?=\\p{L})", "<" + prefix);
    assertThat(verdict(BpmnFile.read(named))).isEqualTo("-+-+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "GB18030", "ISO-8859-1"})
  void readsAnyEncoding(String encoding) {
    Charset charset = Charset.forName(encoding);
    String mark =
        encoding.equals("UTF-8") || encoding.startsWith("UTF-16") && !encoding.equals("UTF-16")
            ? "\uFEFF"
            : "";
    String xml =
        mark
            + "<?xml version='1.0' encoding='%s'?>".formatted(encoding.replaceAll("[LB]E$", ""))
            + definitions(process("P", STEP));
    assertThat(verdict(BpmnFile.read(xml.getBytes(charset)))).isEqualTo("++++");
    assertThat(
            BpmnFile.read(xml.getBytes(charset))
                .document()
                .write()
                .getBytes(StandardCharsets.UTF_8))
        .isNotEmpty();
  }

  private static final Pattern TOKEN = Pattern.compile("<[^>]*>[^\\s<]*|[^\\s<]+");

  static String process(String id, String drawing) {
    String body =
        TOKEN
            .matcher(drawing)
            .results()
            .map(MatchResult::group)
            .map(token -> token.startsWith("<") ? token : element(token))
            .collect(Collectors.joining());
    return "<process id='%s'>%s</process>".formatted(id, body);
  }

  /** {@code startm:q} is a start event that waits for a message. */
  private static String element(String word) {
    return word.startsWith("startm:")
        ? "<startEvent id='%s'><messageEventDefinition/></startEvent>"
            .formatted(word.substring("startm:".length()))
        : elements(word);
  }
}

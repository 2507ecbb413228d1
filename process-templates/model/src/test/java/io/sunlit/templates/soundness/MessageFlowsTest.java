package io.sunlit.templates.soundness;

import static io.sunlit.templates.soundness.SoundnessTest.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The verdict on pools that exchange messages, each worked out by hand: + holds, - is broken, ? is
 * open.
 */
class MessageFlowsTest {

  /** Pools are parted by two slashes; {@code a~b} is a message from a to b. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          asks in a loop, does not wait  | ++++ | start:s xor:m task:a xor:y end:e s>m m>a a>y y>m y>e // startm:q task:b end:f q>b b>f | a~q b~a
          sends more than is taken       | ++++ | start:s xor:m task:a xor:y end:e s>m m>a a>y y>m y>e // start:q <receiveTask id='r'/> end:f q>r r>f | a~r
          sends to five, each takes once | ++++ | start:s xor:m task:a xor:y end:e s>m m>a a>y y>m y>e // start:q <receiveTask id='r1'/> <receiveTask id='r2'/> <receiveTask id='r3'/> <receiveTask id='r4'/> <receiveTask id='r5'/> end:f q>r1 r1>r2 r2>r3 r3>r4 r4>r5 r5>f | a~r1 a~r2 a~r3 a~r4 a~r5
          sends or does not              | +-++ | start:s xor:x task:a end:e s>x x>a x>e a>e // start:q <receiveTask id='r'/> end:f q>r r>f | a~r
          takes in a loop, may starve    | +-++ | start:s xor:m task:a xor:y end:e s>m m>a a>y y>m y>e // start:q xor:n <receiveTask id='r'/> xor:z end:f q>n n>r r>z z>n z>f | a~r
          takes without end, time limit  | ++++ | start:s xor:m task:a xor:y end:e s>m m>a a>y y>m y>e // start:q xor:n wait:w <receiveTask id='r'/> catch:t end:f q>n n>w w>r w>t r>n t>f | a~r
          starts what gets stuck         | +-++ | start:s task:a end:e s>a a>e // startm:q xor:x task:b task:c and:j end:f q>x x>b x>c b>j c>j j>f | a~q
          starts what is unsafe          | -+-+ | start:s task:a end:e s>a a>e // startm:q and:x task:b task:c xor:j end:f q>x x>b x>c b>j c>j j>f | a~q
          three pools in a row           | ++++ | start:s task:a end:e s>a a>e // startm:q task:b end:f q>b b>f // startm:r task:c end:g r>c c>g | a~q b~r
          three pools, last is stuck     | +-++ | start:s task:a end:e s>a a>e // startm:q task:b end:f q>b b>f // startm:r xor:x task:c task:d and:j end:g r>x x>c x>d c>j d>j j>g | a~q b~r
          sender never runs              | +++- | start:s task:a end:e s>a a>e <intermediateThrowEvent id='t'><messageEventDefinition/></intermediateThrowEvent> // startm:q task:b end:f q>b b>f | t~q
          sender never runs, other start | ++++ | start:s task:a end:e s>a a>e <intermediateThrowEvent id='t'><messageEventDefinition/></intermediateThrowEvent> // startm:q start:r task:b end:f q>b r>b b>f | t~q
          sender behind a stuck join     | +-+- | start:s xor:x task:a task:c and:j end:e s>x x>a x>c a>j c>j j>e // startm:q task:b end:f q>b b>f | e~q
          sender in a sub-process        | ++++ | start:s sub:p{ start:u task:a <intermediateThrowEvent id='t'><messageEventDefinition/></intermediateThrowEvent> end:v u>a a>t t>v } end:e s>p p>e // startm:q task:b end:f q>b b>f | t~q
          dead sender in a sub-process   | +++- | start:s sub:p{ start:u task:a end:v u>a a>v <intermediateThrowEvent id='t'><messageEventDefinition/></intermediateThrowEvent> } end:e s>p p>e // startm:q task:b end:f q>b b>f | t~q
          each begins only by the other  | +++- | startm:s task:a end:e s>a a>e // startm:q task:b end:f q>b b>f | a~q b~s
          begins itself by way of another| ++++ | start:i startm:s task:a end:e i>a s>a a>e // startm:q task:b end:f q>b b>f | a~q b~s
          a called process asks          | ++++ | start:s <callActivity id='c' calledElement='P1'/> end:e s>c c>e // start:u task:d <receiveTask id='z'/> end:v u>d d>z z>v // startm:q task:b end:f q>b b>f | d~q b~z
          a called process waits in vain | +-++ | start:s <callActivity id='c' calledElement='P1'/> end:e s>c c>e // start:u task:d <receiveTask id='z'/> end:v u>d d>z z>v // startm:q xor:x task:b end:f q>x x>b x>f b>f | d~q b~z
          a step that is told something  | ++++ | start:s task:a end:e s>a a>e // start:q task:b end:f q>b b>f | a~b
          told within, at a plain start  | ++++ | start:s sub:p{ startm:u task:a end:v u>a a>v } end:e s>p p>e // start:q task:b end:f q>b b>f | b~u
          event sub-process by a message | ++++ | start:s task:a end:e s>a a>e <subProcess id='v' triggeredByEvent='true'><startEvent id='vs'><messageEventDefinition/></startEvent><task id='x'/><endEvent id='ve'/><sequenceFlow id='v1' sourceRef='vs' targetRef='x'/><sequenceFlow id='v2' sourceRef='x' targetRef='ve'/></subProcess> // start:q task:b end:f q>b b>f | b~vs
          event sub-process, nobody asks | +-+- | start:s <receiveTask id='r'/> end:e s>r r>e <subProcess id='v' triggeredByEvent='true'><startEvent id='vs'><messageEventDefinition/></startEvent><task id='x'/><endEvent id='ve'/><sequenceFlow id='v1' sourceRef='vs' targetRef='x'/><sequenceFlow id='v2' sourceRef='x' targetRef='ve'/></subProcess> // start:q <receiveTask id='w'/> task:b end:f q>w w>b b>f | b~vs b~r e~w
          """)
  void judgesPools(String what, String verdict, String pools, String messages) {
    assertThat(verdict(Pools.read(pools, messages))).as(what).isEqualTo(verdict);
  }

  /** Two pools that loop would multiply if they were looked at together. */
  @Test
  void poolsThatOnlyBeginOneAnotherDoNotMultiply() {
    String block =
        "and:x{} task:a{} task:b{} task:c{} task:d{} and:j{} s{}>x{} x{}>a{} x{}>b{} x{}>c{} x{}>d{} a{}>j{} b{}>j{} c{}>j{} d{}>j{} end:e{} j{}>e{}";
    StringBuilder pools = new StringBuilder("start:s0 " + block.replace("{}", "0"));
    StringBuilder messages = new StringBuilder();
    for (int i = 1; i < 12; i++) {
      pools.append(" // startm:s").append(i).append(' ').append(block.replace("{}", "" + i));
      messages.append("a%d~s%d ".formatted(i - 1, i));
    }
    SoundnessReport report = Soundness.of(Pools.read(pools.toString(), messages.toString()));
    assertThat(verdict(report.properties())).isEqualTo("++++");
    assertThat(report.states()).isLessThan(200);
  }
}

package io.sunlit.templates.soundness;

import static io.sunlit.templates.soundness.Drawing.definitions;
import static io.sunlit.templates.soundness.SoundnessTest.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.bpmn.BpmnFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drawings that are easily misjudged; what must be said of each was worked out by hand. */
class HandWorkedFlowsTest {

  private static final String MI = "<multiInstanceLoopCharacteristics/>";

  /** Safe, can end, ends properly, nothing dead; open where tokens pile up without bound. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reminder merged into the way   | -+-+ | start:s task:a beside:b@a xor:j task:c end:e s>a a>j b>j j>c c>e
          reminder with an end of its own| ++++ | start:s task:a beside:b@a task:c end:e end:h s>a a>e b>c c>h
          reminder to the same end       | ++-+ | start:s task:a beside:b@a task:c end:e s>a a>e b>c c>e
          timer to the same end          | ++++ | start:s task:a timer:b@a end:e s>a a>e b>e
          timer leaves the join waiting  | +-++ | start:s and:x task:a timer:b@a task:c and:j end:e end:h s>x x>a x>c a>j c>j j>e b>h
          timer comes back to the join   | ++++ | start:s and:x task:a timer:b@a task:c xor:m and:j end:e s>x x>a x>c a>m b>m m>j c>j j>e
          error end ends what is beside  | ++++ | start:s and:x task:a fail:g task:b end:e s>x x>a x>b a>g b>e
          terminate beside an end        | ++++ | start:s and:x task:a stop:t task:b end:e s>x x>a x>b a>t b>e
          terminate does not help a join | +-++ | start:s xor:x task:a task:b and:j stop:t s>x x>a x>b a>j b>j j>t
          two starts merged              | ++++ | start:s start:t xor:m task:a end:e s>m t>m m>a a>e
          two starts joined              | +-+- | start:s start:t and:j task:a end:e s>j t>j j>a a>e
          two starts into one step       | ++++ | start:s start:t task:a end:e s>a t>a a>e
          events joined                  | +-++ | start:s wait:w catch:m catch:n and:j end:e s>w w>m w>n m>j n>j j>e
          events in a loop               | ++++ | start:s xor:m wait:w catch:c catch:d end:e s>m m>w w>c w>d c>m d>e
          events in a loop without end   | +-++ | start:s xor:m wait:w catch:c catch:d task:a task:b s>m m>w w>c w>d c>a a>m d>b b>m
          inclusive, joined in parallel  | +-++ | start:s or:x task:a task:b and:j end:e s>x x>a x>b a>j b>j j>e
          inclusive, merged exclusively  | -+-+ | start:s or:x task:a task:b xor:j end:e s>x x>a x>b a>j b>j j>e
          parallel, joined inclusively   | ++++ | start:s and:x task:a task:b or:j end:e s>x x>a x>b a>j b>j j>e
          exclusive, joined inclusively  | ++++ | start:s xor:x task:a task:b or:j end:e s>x x>a x>b a>j b>j j>e
          inclusive, one way out apart   | ++++ | start:s or:x task:a task:b task:c or:j end:e end:f s>x x>a x>b x>c a>j b>j j>e c>f
          inclusive join behind a loop   | ++++ | start:s and:x task:a xor:m task:b xor:y or:j end:e s>x x>a x>m a>j m>b b>y y>m y>j j>e
          inclusive join, one way ends   | ++++ | start:s and:x task:a task:b xor:y or:j end:e end:f s>x x>a x>b a>j b>y y>j y>f j>e
          inclusive in the inclusive     | ++++ | start:s or:x or:y task:a task:b task:c or:k or:j end:e s>x x>y x>c y>a y>b a>k b>k k>j c>j j>e
          joins in steps                 | ++++ | start:s and:x task:a task:b task:c and:j and:k end:e s>x x>a x>b x>c a>j b>j j>k c>k k>e
          joins crosswise                | ++++ | start:s and:x and:y and:z task:a task:b task:c task:d and:j and:k and:l end:e s>x x>y x>z y>a y>b z>c z>d a>j c>j b>k d>k j>l k>l l>e
          join of what was never split   | +-++ | start:s xor:x and:y task:a task:b task:c and:j end:e s>x x>y x>c y>a y>b a>j b>j c>j j>e
          loop into a join               | +-+- | start:s and:m task:a xor:x end:e s>m x>m m>a a>x x>e
          loop around a parallel block   | ++++ | start:s xor:m and:x task:a task:b and:j xor:y end:e s>m m>x x>a x>b a>j b>j j>y y>m y>e
          loop out of a block, piling up | --?+ | start:s xor:m and:x task:a task:b xor:y and:j end:e s>m m>x x>a x>b a>y y>m y>j b>j j>e
          several ways out of a step     | ++++ | start:s task:a task:b task:c and:j end:e s>a a>b a>c b>j c>j j>e
          several ways into a step       | -+-+ | start:s and:x task:a task:b task:c end:e s>x x>a x>b a>c b>c c>e
          several ways, each to its end  | ++++ | start:s task:a task:b task:c end:e end:f s>a a>b a>c b>e c>f
          several ways, to one end       | ++-+ | start:s task:a task:b task:c end:e s>a a>b a>c b>e c>e
          no end, no start               | ++++ | task:a task:b a>b
          no end, several loose ends     | ++++ | start:s xor:x task:a task:b s>x x>a x>b
          step that nothing leads to     | ++++ | task:a task:b end:e a>e
          gateway alone                  | ++++ | start:s xor:x end:e s>x x>e
          unsafe within a sub-process    | -+-+ | start:s sub:p{ start:q and:x task:a task:b xor:j end:f q>x x>a x>b a>j b>j j>f } end:e s>p p>e
          stuck sub-process with a timer | ++++ | start:s sub:p{ start:q xor:x task:a task:b and:j end:f q>x x>a x>b a>j b>j j>f } timer:t@p end:e end:h s>p p>e t>h
          stuck sub-process              | +-++ | start:s sub:p{ start:q xor:x task:a task:b and:j end:f q>x x>a x>b a>j b>j j>f } end:e s>p p>e
          sub-process with loose ends    | ++++ | start:s sub:p{ task:a task:b } end:e s>p p>e
          empty sub-process              | ++++ | start:s sub:p{ } end:e s>p p>e
          terminate within, step after   | ++++ | start:s sub:p{ start:q and:x task:a stop:t task:b end:f q>x x>a x>b a>t b>f } task:c end:e s>p p>c c>e
          error that the border catches  | ++++ | start:s sub:p{ start:q xor:x task:a end:f fail:g q>x x>a x>g a>f } error:r@p task:c end:e end:h s>p p>e r>c c>h
          error nobody throws            | ++++ | start:s task:a error:r@a task:c end:e end:h s>a a>e r>c c>h
          data, notes and groups         | ++++ | <dataStoreReference id='ds'/> <dataObjectReference id='dr' dataObjectRef='do'/> <dataObject id='do'/> <group id='g'/> <textAnnotation id='n'/> start:s task:a end:e s>a a>e
          compensation by an end event   | ++++ | start:s task:a <task id='u' isForCompensation='true'/> <boundaryEvent id='b' attachedToRef='a'><compensateEventDefinition/></boundaryEvent> <association id='o' sourceRef='b' targetRef='u'/> <endEvent id='e'><compensateEventDefinition/></endEvent> end:f xor:x s>a a>x x>e x>f
          default way of a step          | ++++ | start:s <task id='a' default='a_c'/> task:c end:e end:f <sequenceFlow id='f1' sourceRef='a' targetRef='e'><conditionExpression>x</conditionExpression></sequenceFlow> s>a a>c c>f
          """)
  void judgesAsWorkedOutByHand(String what, String verdict, String drawing) {
    assertThat(verdict(BpmnFile.read(definitions(ElementKindsTest.process("P", drawing)))))
        .as(what)
        .isEqualTo(verdict);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          terminate in one of many       | ++++ | start:s <subProcess id='p'>MI start:q and:x task:a stop:t task:b end:f q>x x>a x>b a>t b>f </subProcess> end:e s>p p>e
          unsafe in one of many          | -+-+ | start:s <subProcess id='p'>MI start:q and:x task:a task:b xor:j end:f q>x x>a x>b a>j b>j j>f </subProcess> end:e s>p p>e
          event within, interrupting     | ++++ | start:s and:x task:a task:b and:j end:e s>x x>a x>b a>j b>j j>e <subProcess id='v' triggeredByEvent='true'><startEvent id='vs'><timerEventDefinition/></startEvent> task:c end:f <sequenceFlow id='v1' sourceRef='vs' targetRef='c'/> c>f </subProcess>
          event within, beside           | ++++ | start:s task:a end:e s>a a>e <subProcess id='v' triggeredByEvent='true'><startEvent id='vs' isInterrupting='false'><timerEventDefinition/></startEvent> task:c end:f <sequenceFlow id='v1' sourceRef='vs' targetRef='c'/> c>f </subProcess>
          event within that gets stuck   | +-++ | start:s task:a end:e s>a a>e <subProcess id='v' triggeredByEvent='true'><startEvent id='vs'><timerEventDefinition/></startEvent> xor:x task:c task:d and:j end:f <sequenceFlow id='v1' sourceRef='vs' targetRef='x'/> x>c x>d c>j d>j j>f </subProcess>
          event saves a stuck flow       | ++++ | start:s xor:x task:a task:b and:j end:e s>x x>a x>b a>j b>j j>e <subProcess id='v' triggeredByEvent='true'><startEvent id='vs'><timerEventDefinition/></startEvent> task:c end:f <sequenceFlow id='v1' sourceRef='vs' targetRef='c'/> c>f </subProcess>
          """)
  void judgesMarkersAsWorkedOutByHand(String what, String verdict, String drawing) {
    assertThat(
            verdict(
                BpmnFile.read(
                    definitions(ElementKindsTest.process("P", drawing.replace("MI", MI))))))
        .as(what)
        .isEqualTo(verdict);
  }
}

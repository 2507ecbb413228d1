package io.sunlit.templates.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.bpmn.BpmnFile;
import io.sunlit.templates.soundness.SoundnessViolation.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the proof says of flows whose verdict is known: + holds, - is broken, ? is undecided. */
class SoundnessTest {

  /** safeness, option to complete, proper completion, no dead activities. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one step             | ++++ | start:s task:a end:e s>a a>e
          nothing joined       | ++++ | start:s xor:x task:a task:b end:e s>x x>a x>b a>e b>e
          split and joined     | ++++ | start:s and:x task:a task:b and:j end:e s>x x>a x>b a>j b>j j>e
          or, or               | ++++ | start:s or:x task:a task:b or:j end:e s>x x>a x>b a>j b>j j>e
          and, or              | ++++ | start:s and:x task:a task:b or:j end:e s>x x>a x>b a>j b>j j>e
          xor, or              | ++++ | start:s xor:x task:a task:b or:j end:e s>x x>a x>b a>j b>j j>e
          and, xor             | -+-+ | start:s and:x task:a task:b xor:j end:e s>x x>a x>b a>j b>j j>e
          xor, and             | +-++ | start:s xor:x task:a task:b and:j end:e s>x x>a x>b a>j b>j j>e
          or, and              | +-++ | start:s or:x task:a task:b and:j end:e s>x x>a x>b a>j b>j j>e
          or, xor              | -+-+ | start:s or:x task:a task:b xor:j end:e s>x x>a x>b a>j b>j j>e
          xor, and, dead step  | +-+- | start:s xor:x task:a task:b and:j task:c end:e s>x x>a x>b a>j b>j j>c c>e
          implicit split       | -+-+ | start:s task:a task:b task:c task:d end:e s>a a>b a>c b>d c>d d>e
          implicit split, ends | ++++ | start:s task:a task:b task:c end:e end:f s>a a>b a>c b>e c>f
          two to one end       | ++-+ | start:s and:x task:a task:b end:e s>x x>a x>b a>e b>e
          no end event         | ++++ | start:s task:a task:b s>a a>b
          loop                 | ++++ | start:s xor:j task:a xor:x end:e s>j j>a a>x x>j x>e
          livelock             | +-++ | start:s xor:j task:a task:b end:e s>j j>a a>b b>j
          livelock by choice   | +-++ | start:s xor:x task:a end:e xor:j s>x x>e x>j j>a a>j
          one start of two     | ++++ | start:s start:t task:a task:b xor:j end:e s>a t>b a>j b>j j>e
          starts cannot join   | +-++ | start:s start:t task:a task:b and:j end:e s>a t>b a>j b>j j>e
          terminate            | ++++ | start:s and:x task:a task:b stop:t end:e s>x x>a x>b a>t b>e
          terminate both       | ++++ | start:s and:x task:a task:b stop:t s>x x>a x>b a>t b>t
          unreachable step     | +++- | start:s task:a end:e task:b s>a a>e
          no start event       | ++++ | task:a end:e a>e
          event-based          | ++++ | start:s wait:w catch:a catch:b end:e s>w w>a w>b a>e b>e
          event-based, and     | +-++ | start:s wait:w catch:a catch:b and:j end:e s>w w>a w>b a>j b>j j>e
          link                 | ++++ | start:s task:a jump:k land:l task:b end:e s>a a>k l>b b>e
          link to nowhere      | +-++ | start:s task:a jump:k s>a a>k
          sub-process          | ++++ | start:s sub:p{ start:q task:a end:f q>a a>f } end:e s>p p>e
          sub: two to one end  | ++-+ | start:s sub:p{ start:q and:x task:a task:b end:f q>x x>a x>b a>f b>f } end:e s>p p>e
          sub: deadlock        | +-++ | start:s sub:p{ start:q xor:x task:a task:b and:j q>x x>a x>b a>j b>j } end:e s>p p>e
          sub: deadlock, timer | ++++ | start:s sub:p{ start:q xor:x task:a task:b and:j q>x x>a x>b a>j b>j } timer:t@p end:e end:f s>p p>e t>f
          timer interrupts     | ++++ | start:s task:a timer:t@a task:b xor:j end:e s>a t>b a>j b>j j>e
          timer, both joined   | +-++ | start:s task:a timer:t@a task:b and:j end:e s>a t>b a>j b>j j>e
          reminder             | ++++ | start:s task:a beside:t@a task:b end:e end:f s>a t>b a>e b>f
          reminder, same end   | ++-+ | start:s task:a beside:t@a task:b end:e s>a t>b a>e b>e
          reminder, joined     | +-++ | start:s task:a beside:t@a task:b and:j end:e s>a t>b a>j b>j j>e
          reminder, merged     | -+-+ | start:s task:a beside:t@a task:b xor:j end:e s>a t>b a>j b>j j>e
          reminder, or         | ++++ | start:s task:a beside:t@a task:b or:j end:e s>a t>b a>j b>j j>e
          error caught         | ++++ | start:s sub:p{ start:q xor:x end:f fail:g q>x x>f x>g } error:r@p end:e end:h s>p p>e r>h
          error not caught     | ++++ | start:s sub:p{ start:q xor:x end:f fail:g q>x x>f x>g } end:e s>p p>e
          error always         | +++- | start:s sub:p{ start:q fail:g q>g } error:r@p task:a end:e end:h s>p p>a a>e r>h
          event sub-process    | ++++ | start:s task:a end:e event:n s>a a>e
          beside event         | ++++ | start:s task:a end:e event:n+ s>a a>e
          event frees deadlock | ++++ | start:s xor:x task:a task:b and:j end:e event:n s>x x>a x>b a>j b>j j>e
          generator            | -?-+ | start:s xor:j and:x xor:y task:a end:e end:f s>j j>x x>y x>a a>e y>j y>f
          generator for ever   | ---+ | start:s xor:j and:x task:a end:e s>j j>x x>j x>a a>e
          sub entered twice    | -+-+ | start:s and:x task:a task:b sub:p{ start:q task:c end:f q>c c>f } end:e s>x x>a x>b a>p b>p p>e
          """)
  void judges(String what, String verdict, String drawing) {
    assertThat(verdict(Drawing.read(drawing))).as(what).isEqualTo(verdict);
  }

  static String verdict(BpmnFile file) {
    return verdict(Soundness.of(file).properties());
  }

  static String verdict(SoundnessProperties p) {
    return sign(p.safeness())
        + sign(p.optionToComplete())
        + sign(p.properCompletion())
        + sign(p.noDeadActivities());
  }

  private static String sign(@org.jspecify.annotations.Nullable Boolean value) {
    return value == null ? "?" : value ? "+" : "-";
  }

  @Test
  void showsTheShortestRunToADeadlock() {
    SoundnessReport report =
        Soundness.of(
            Drawing.read(
                "start:s task:long xor:x task:a task:b task:c and:j end:e s>long long>x x>a x>c c>b a>j b>j j>e"));
    SoundnessViolation deadlock = violation(report, Kind.DEADLOCK);
    assertThat(deadlock.element()).isEqualTo("j");
    assertThat(deadlock.trace()).containsExactly("s", "long", "x", "a");
    assertThat(deadlock.tokens()).containsExactly("a_j");
  }

  @Test
  void showsTheFlowWithTwoTokensAndTheRun() {
    SoundnessReport report =
        Soundness.of(
            Drawing.read("start:s and:x task:a task:b xor:j end:e s>x x>a x>b a>j b>j j>e"));
    SoundnessViolation unsafe = violation(report, Kind.UNSAFE);
    assertThat(unsafe.element()).isEqualTo("j_e");
    assertThat(unsafe.trace()).hasSize(6).startsWith("s", "x").endsWith("j");
    assertThat(violation(report, Kind.IMPROPER_COMPLETION).element()).isEqualTo("e");
  }

  @Test
  void namesEveryDeadActivity() {
    SoundnessReport report =
        Soundness.of(
            Drawing.read(
                "start:s xor:x task:a task:b and:j task:c task:d end:e s>x x>a x>b a>j b>j j>c c>d d>e"));
    assertThat(report.violations())
        .filteredOn(v -> v.kind() == Kind.DEAD_ACTIVITY)
        .extracting(SoundnessViolation::element)
        .containsExactly("c", "d");
  }

  @Test
  void leavesUndecidedWhatIsBeyondItsBound() {
    BpmnFile wide =
        Drawing.read(
            "start:s or:x task:a task:b task:c or:j end:e s>x x>a x>b x>c a>j b>j c>j j>e event:n");
    assertThat(verdict(Soundness.of(wide, 3).properties())).doesNotContain("-").contains("?");
  }

  @Test
  void hasNothingAgainstAFileWithoutAProcess() {
    assertThat(verdict(BpmnFile.read(Drawing.definitions("")))).isEqualTo("++++");
  }

  private static SoundnessViolation violation(SoundnessReport report, Kind kind) {
    List<SoundnessViolation> found =
        report.violations().stream().filter(v -> v.kind() == kind).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}

package io.sunlit.engineplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ParentWatchTest {

  private final AtomicBoolean alive = new AtomicBoolean(true);
  private final AtomicLong seconds = new AtomicLong();
  private final AtomicInteger ended = new AtomicInteger();
  private final ParentWatch watch =
      new ParentWatch(
          alive::get,
          Duration.ofSeconds(60),
          () -> TimeUnit.SECONDS.toNanos(seconds.get()),
          ended::incrementAndGet);

  @Test
  void shouldEndTheBrokerOnlyAfterTheGraceTime() {
    seconds.set(1_000);
    assertThat(watch.tick()).isFalse();
    alive.set(false);
    seconds.set(1_059);
    assertThat(watch.tick()).isFalse();
    seconds.set(1_060);
    assertThat(watch.tick()).isTrue();
    assertThat(ended).hasValue(1);
  }

  @Test
  void shouldStartTheGraceTimeAnewWhenTheParentIsSeenAgain() {
    seconds.set(50);
    alive.set(false);
    watch.tick();
    alive.set(true);
    seconds.set(55);
    watch.tick();
    alive.set(false);
    seconds.set(100);
    assertThat(watch.tick()).isFalse();
    assertThat(ended).hasValue(0);
  }

  @Test
  void shouldTellAProcessFromAnotherOneWithItsNumber() {
    ProcessHandle self = ProcessHandle.current();
    long started = self.info().startInstant().orElseThrow().toEpochMilli();
    assertThat(ParentWatch.isAlive(self.pid(), Long.toString(started))).isTrue();
    assertThat(ParentWatch.isAlive(self.pid(), null)).isTrue();
    assertThat(ParentWatch.isAlive(self.pid(), Long.toString(started - 60_000))).isFalse();
  }

  @Test
  void shouldSeeThatAProcessIsGone() throws Exception {
    Process process = new ProcessBuilder("sleep", "60").start();
    assertThat(ParentWatch.isAlive(process.pid(), null)).isTrue();
    process.destroyForcibly().waitFor();
    assertThat(ParentWatch.isAlive(process.pid(), null)).isFalse();
  }
}

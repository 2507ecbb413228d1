package io.sunlit.runtime.drafts;

import io.sunlit.tenants.Officer;
import io.sunlit.tenants.store.Counties;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Keeps, for each officer, what they have typed into a form and not submitted yet. */
@Component
public class KeepingDrafts {

  /** In characters; a long form with long answers has some ten thousand. */
  private static final int LONGEST = 1_000_000;

  private static final Duration KEPT = Duration.ofDays(30);

  private final FormDrafts drafts;
  private final Counties counties;
  private final Clock clock;

  KeepingDrafts(FormDrafts drafts, Counties counties, Clock clock) {
    this.drafts = drafts;
    this.counties = counties;
    this.clock = clock;
  }

  /** One's own draft, if there is one. */
  public Optional<FormDraft> find(Officer officer, DraftSubject subject) {
    return drafts.find(subject, officer.username());
  }

  /**
   * Keeps what was typed.
   *
   * @param revision of the draft that this follows, or 0 if there was none
   * @return what is kept now
   * @throws DraftChangedElsewhere if the draft is at another revision
   * @throws DraftTooLong if it is longer than a million characters
   */
  public FormDraft save(Officer officer, DraftSubject subject, int revision, JsonNode content) {
    String text = content.toString();
    if (text.length() > LONGEST) {
      throw new DraftTooLong(text.length(), LONGEST);
    }
    var now = clock.instant();
    boolean saved =
        revision == 0
            ? drafts.insert(subject, officer.username(), text, now)
            : drafts.update(subject, officer.username(), revision, text, now);
    if (!saved) {
      throw new DraftChangedElsewhere(subject, revision);
    }
    return new FormDraft(revision + 1, content, now);
  }

  /** Forgets one's own draft. */
  public void discard(Officer officer, DraftSubject subject) {
    drafts.delete(subject, officer.username());
  }

  /** Forgets everybody's: the thing is done. */
  public void done(DraftSubject subject) {
    drafts.deleteAll(subject);
  }

  /** Forgets, once a day, what nobody has touched for thirty days. */
  @Scheduled(initialDelay = 10, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
  void forgetOld() {
    counties
        .all()
        .forEach(county -> drafts.deleteOld(county.tenant(), clock.instant().minus(KEPT)));
  }
}

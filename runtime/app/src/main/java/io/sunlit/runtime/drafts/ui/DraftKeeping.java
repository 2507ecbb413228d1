package io.sunlit.runtime.drafts.ui;

import io.sunlit.runtime.drafts.DraftSubject;
import io.sunlit.runtime.drafts.FormDraft;
import io.sunlit.runtime.drafts.KeepingDrafts;
import io.sunlit.runtime.ui.Dates;
import io.sunlit.tenants.CurrentOfficer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a screen on which a form is filled in the line that keeps its draft. */
@Component
public class DraftKeeping {

  private final KeepingDrafts drafts;
  private final Dates dates;
  private final CurrentOfficer current;

  DraftKeeping(KeepingDrafts drafts, Dates dates, CurrentOfficer current) {
    this.drafts = drafts;
    this.dates = dates;
    this.current = current;
  }

  /** The line for one's own draft of the subject, with what was kept before, if anything was. */
  public DraftLine line(DraftSubject subject) {
    FormDraft kept = drafts.find(current.get(), subject).orElse(null);
    return new DraftLine(drafts, dates, current, subject, kept);
  }

  /** Forgets one's own draft. */
  public void discard(DraftSubject subject) {
    drafts.discard(current.get(), subject);
  }

  static int revision(@Nullable FormDraft kept) {
    return kept == null ? 0 : kept.revision();
  }
}

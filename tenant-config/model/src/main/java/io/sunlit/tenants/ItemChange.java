package io.sunlit.tenants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A declared change of the catalog (事项变更申报): what is to be different, why, and from which day.
 *
 * @param codes the items that it is about, without those that it makes
 * @param before those items as the texts of their files, by code
 * @param after the items as they are to be, by code; none if the change only ends or stops items
 * @param cause the law or reorganisation that asks for it
 * @param occurredOn when that was published
 * @param declareBy last day on which it had to be declared
 * @param answerBy last day on which the legal office has to answer
 * @param inForceSince when it took effect in the catalog, or null if it has not
 */
public record ItemChange(
    TenantId tenant,
    String id,
    Kind kind,
    Track track,
    State state,
    String name,
    String department,
    List<String> codes,
    SortedMap<String, String> before,
    SortedMap<String, String> after,
    String cause,
    LocalDate occurredOn,
    LocalDate declareBy,
    String declaredBy,
    Instant declaredAt,
    LocalDate declaredOn,
    LocalDate effectiveFrom,
    LocalDate answerBy,
    @Nullable String answeredBy,
    @Nullable LocalDate answeredOn,
    @Nullable String opinion,
    @Nullable LocalDate inForceSince) {

  /** What happens to the items. */
  public enum Kind {
    /** 新增. */
    CREATE,
    /** 变更. */
    CHANGE,
    /** 拆分: one item becomes several. */
    SPLIT,
    /** 合并: several items become one. */
    MERGE,
    /** 暂停: no new cases. */
    SUSPEND,
    /** 恢复: new cases again. */
    RESUME,
    /** 取消: for good; the code stays taken. */
    CANCEL
  }

  /** Which way a change goes (Xuzhou by-law articles 13 and 14). */
  public enum Track {
    /** 审核确认: it takes effect when the legal office has confirmed it. */
    CONFIRMATION,
    /**
     * 备案: internal steps, risk points and discretion are settled in the department; they take
     * effect on their day, and the legal office files them.
     */
    FILING
  }

  /** Where the declaration stands. */
  public enum State {
    /** 待审核. */
    DECLARED,
    /** 已确认. */
    CONFIRMED,
    /** 已备案. */
    FILED,
    /** 已退回: to be put right and declared again. */
    RETURNED,
    /** 已撤回 by those who declared it. */
    WITHDRAWN
  }

  public ItemChange {
    codes = List.copyOf(codes);
    before = new TreeMap<>(before);
    after = new TreeMap<>(after);
  }

  /** Whether it was declared after the last day for it. */
  public boolean isDeclaredLate() {
    return declaredOn.isAfter(declareBy);
  }

  /** Whether the legal office is, or was, late with its answer. */
  public boolean isAnswerLate(LocalDate today) {
    LocalDate answered = answeredOn;
    return answered == null
        ? state == State.DECLARED && today.isAfter(answerBy)
        : answered.isAfter(answerBy);
  }

  /** Whether it has to take effect in the catalog on the day. */
  public boolean isDue(LocalDate today) {
    boolean settled =
        track == Track.FILING
            ? state == State.DECLARED || state == State.FILED
            : state == State.CONFIRMED;
    return settled && inForceSince == null && !effectiveFrom.isAfter(today);
  }
}

package io.sunlit.tenants.store;

import static io.sunlit.tenants.store.DeclaringChanges.ANSWERS;
import static io.sunlit.tenants.store.SampleRows.LATER;
import static io.sunlit.tenants.store.SampleRows.TODAY;
import static io.sunlit.tenants.store.SampleRows.correction;
import static io.sunlit.tenants.store.SampleRows.row;
import static io.sunlit.tenants.store.SampleRows.run;
import static io.sunlit.tenants.store.StoreContract.KS;
import static io.sunlit.tenants.store.TwoTenantsContract.SECRET;
import static io.sunlit.tenants.store.TwoTenantsContract.done;
import static io.sunlit.tenants.store.TwoTenantsContract.expect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * For each method about corrections of the calendar and what they move, a call for 昆山市 with keys
 * that 张家港市 has.
 */
final class DeadlineCalls {

  private DeadlineCalls() {}

  static Map<String, Supplier<@Nullable Object>> on(
      CalendarCorrections corrections, DeadlineRuns runs, MovableDeadlines deadlines) {
    Map<String, Supplier<@Nullable Object>> calls = new LinkedHashMap<>();
    calls.put("CalendarCorrections.page", () -> expect(0L, corrections.page(KS, 0, 10).total()));
    calls.put(
        "CalendarCorrections.insert", done(() -> corrections.insert(KS, correction(KS, "昆山"))));
    calls.put("DeadlineRuns.latest", () -> expect(Optional.empty(), runs.latest(KS)));
    calls.put("DeadlineRuns.thatMoved", () -> expect(List.of(), runs.thatMoved(KS, 10)));
    calls.put(
        "DeadlineRuns.moves", () -> expect(0L, runs.moves(KS, run(KS, "one"), 0, 10).total()));
    calls.put(
        "DeadlineRuns.reached",
        done(() -> runs.reached(KS, "one", DeadlineRun.State.DONE, StoreTestApplication.NOW)));
    calls.put(
        "DeadlineRuns.addMoves",
        done(() -> runs.addMoves(KS, "one", ANSWERS, List.of(row(SECRET)), LATER)));
    calls.put("DeadlineRuns.addConfirmed", done(() -> runs.addConfirmed(KS, "one", 1)));
    calls.put("DeadlineRuns.insert", done(() -> runs.insert(KS, run(KS, "one"))));
    calls.put("MovableDeadlines.after", () -> deadlines.after(KS, ANSWERS, "DECLARED", " ", 10));
    calls.put(
        "MovableDeadlines.countSince",
        () -> expect(1L, deadlines.countSince(KS, ANSWERS, "DECLARED", TODAY)));
    calls.put(
        "MovableDeadlines.lock",
        () -> deadlines.lock(KS, ANSWERS, "DECLARED", List.of(row(SECRET))));
    calls.put(
        "MovableDeadlines.move",
        done(() -> deadlines.move(KS, ANSWERS, List.of(row(SECRET)), LATER)));
    return calls;
  }
}

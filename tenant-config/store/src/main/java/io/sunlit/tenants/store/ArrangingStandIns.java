package io.sunlit.tenants.store;

import io.sunlit.tenants.Officer;
import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.StandIn;
import io.sunlit.tenants.TenantId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Arranges who does whose work while somebody is away (代理), and ends it early. */
public class ArrangingStandIns {

  private static final int LONGEST_DAYS = 366;

  private final Counties counties;
  private final Officers officers;
  private final StandIns standIns;
  private final Clock clock;

  public ArrangingStandIns(Counties counties, Officers officers, StandIns standIns, Clock clock) {
    this.counties = counties;
    this.officers = officers;
    this.standIns = standIns;
    this.clock = clock;
  }

  /**
   * Has the deputy do the absent officer's work from the first to the last day.
   *
   * @param post the one post, or null for all that the absent officer holds
   * @throws StandInRefused if it is the same person, a day is wrong, a person is not there, or the
   *     deputy is away in these days
   */
  @Transactional
  public StandIn arrange(
      TenantId tenant,
      String absent,
      String deputy,
      @Nullable PostRef post,
      LocalDate from,
      LocalDate until,
      String reason,
      String by) {
    counties.lock(tenant);
    if (absent.equals(deputy)) {
      throw new StandInRefused("stand-in-same-person", "Nobody stands in for himself", absent);
    }
    if (until.isBefore(from)) {
      throw new StandInRefused(
          "days-reversed", "%s is before %s".formatted(until, from), from, until);
    }
    if (until.isBefore(LocalDate.now(clock))) {
      throw new StandInRefused("days-past", until + " is past", until);
    }
    if (until.isAfter(from.plusDays(LONGEST_DAYS))) {
      throw new StandInRefused("stand-in-too-long", "Longer than a year", LONGEST_DAYS);
    }
    Officer whom = officer(tenant, absent);
    Officer stand = officer(tenant, deputy);
    if (whom.posts().isEmpty() || (post != null && !whom.holds(post))) {
      throw new StandInRefused(
          "stand-in-without-post", absent + " does not hold the post", whom.name());
    }
    for (StandIn other : standIns.concerning(tenant, deputy, from, until)) {
      if (other.absent().equals(deputy)) {
        throw new StandInRefused(
            "deputy-away",
            "%s is away from %s to %s".formatted(deputy, other.from(), other.until()),
            stand.name(),
            other.from(),
            other.until());
      }
    }
    for (StandIn other : standIns.concerning(tenant, absent, from, until)) {
      boolean samePost = other.post() == null || post == null || other.post().equals(post);
      if (other.absent().equals(absent) && samePost) {
        throw new StandInRefused(
            "stand-in-overlaps",
            "%s has a stand-in from %s to %s".formatted(absent, other.from(), other.until()),
            whom.name(),
            other.from(),
            other.until());
      }
      if (other.deputy().equals(absent)) {
        throw new StandInRefused(
            "absent-is-deputy",
            "%s stands in for %s then".formatted(absent, other.absent()),
            whom.name(),
            other.from(),
            other.until());
      }
    }
    StandIn standIn =
        new StandIn(
            tenant,
            UUID.randomUUID().toString(),
            absent,
            deputy,
            post,
            from,
            until,
            reason,
            by,
            clock.instant(),
            null,
            null);
    standIns.insert(tenant, standIn);
    return standIn;
  }

  /** Ends it at once; ending it again changes nothing. */
  @Transactional
  public void end(TenantId tenant, String id, String by) {
    standIns.end(tenant, id, by, clock.instant());
  }

  private Officer officer(TenantId tenant, String username) {
    return officers.find(tenant, username).orElseThrow(() -> OrganisationRefused.unknown(username));
  }
}

package io.sunlit.tenants.store;

import io.sunlit.tenants.Refusal;
import java.util.List;

/** A change of the organisation that cannot be: the reason says what to do first. */
public final class OrganisationRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  private OrganisationRefused(String code, String message, Object... arguments) {
    super(Kind.CONFLICT, code, message, arguments);
  }

  static OrganisationRefused notSound(String zh, String en) {
    return new OrganisationRefused("organisation-not-sound", en, zh, en);
  }

  static OrganisationRefused codeTaken(String code) {
    return new OrganisationRefused(
        "organisation-code-taken", "The code " + code + " is in use", code);
  }

  static OrganisationRefused hasItems(String unit, long items) {
    return new OrganisationRefused(
        "department-has-items", "%s still has %d items".formatted(unit, items), unit, items);
  }

  static OrganisationRefused hasPeople(String unit, long people) {
    return new OrganisationRefused(
        "department-has-people", "%s still has %d people".formatted(unit, people), unit, people);
  }

  static OrganisationRefused hasUnitsBelow(String unit, List<String> below) {
    String names = String.join("、", below);
    return new OrganisationRefused(
        "department-has-units", "%s has units below: %s".formatted(unit, names), unit, names);
  }

  static OrganisationRefused hasDelegations(String unit, long delegations) {
    return new OrganisationRefused(
        "department-has-delegations",
        "%s still handles %d delegated items".formatted(unit, delegations),
        unit,
        delegations);
  }

  static OrganisationRefused postInUse(String post, long steps) {
    return new OrganisationRefused(
        "post-in-use", "%d steps wait for the post %s".formatted(steps, post), post, steps);
  }

  static OrganisationRefused officerAtWork(String name, long steps) {
    return new OrganisationRefused(
        "officer-at-work", "%s works on %d steps".formatted(name, steps), name, steps);
  }

  static OrganisationRefused unknown(String what) {
    return new OrganisationRefused(
        "organisation-unknown", "There is no " + what + " in the organisation", what);
  }
}

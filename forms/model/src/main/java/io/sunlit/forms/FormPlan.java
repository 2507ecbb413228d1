package io.sunlit.forms;

import java.util.List;

/**
 * What the judge needs to know of a form and can find out once, when the schema is read.
 *
 * @param form the root of the form
 * @param own the rules beside the schema
 * @param known the places in a submission that belong to some component
 * @param evaluates whether there is any expression; without one nothing on the screen depends on
 *     what is entered, other than the number of rows
 * @param hides whether there is any hide condition
 * @param tellsOffset whether some time is sent with the offset of its zone
 */
record FormPlan(
    Component form,
    OwnRules own,
    KnownPaths known,
    boolean evaluates,
    boolean hides,
    boolean tellsOffset) {

  static FormPlan of(Component form, OwnRules own) {
    List<Component> all = form.all();
    return new FormPlan(
        form,
        own,
        KnownPaths.of(form),
        !own.rules().isEmpty() || all.stream().anyMatch(c -> !c.expressionNames().isEmpty()),
        all.stream().anyMatch(c -> c.expression("conditional.hide") != null),
        all.stream().anyMatch(BrowserZone::tellsOffset));
  }
}

package io.sunlit.templates.checks;

import io.sunlit.templates.ItemFacts;
import io.sunlit.templates.checks.CheckSubject.Marked;
import java.util.List;

/** The post that decides is one of those that the item entitles to decide. */
record DecidingPostIsEntitled() implements TemplateCheck {

  @Override
  public String code() {
    return "deciding-post";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {
    List<String> entitled =
        subject.context().itemFacts().map(ItemFacts::decidingPosts).orElse(List.of());
    for (Marked step : subject.steps()) {
      String post = step.mark().text("post").orElse("");
      if (step.mark().text("stage").orElse("").equals("decision")
          && !entitled.isEmpty()
          && !post.isEmpty()
          && !entitled.contains(post)) {
        findings.error(
            step.node().id(),
            "步骤「%s」由岗位“%s”作出决定，但该事项只授权：%s。请改由有权的岗位决定。"
                .formatted(step.node().label(), post, String.join("、", entitled)),
            "Step '%s' is decided by post '%s', but the item entitles only: %s. Let an entitled post decide."
                .formatted(step.node().label(), post, String.join(", ", entitled)));
      }
    }
  }
}

package io.sunlit.designer.studio.drafting;

import io.sunlit.forms.FormProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form of a draft, as its designer looks for it.
 *
 * @param id by which flows refer to it
 * @param title what its designer calls it, or null if nobody ever said
 * @param fields how many components hold a value
 * @param uses labels of the start and the steps that use it
 */
public record DraftForm(
    String id, @Nullable String title, int fields, List<String> uses, List<FormProblem> problems) {

  public DraftForm {
    uses = List.copyOf(uses);
    problems = List.copyOf(problems);
  }

  public boolean isUsed() {
    return !uses.isEmpty();
  }
}

package io.sunlit.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that belong to a case, by the references that file pickers hold. */
@FunctionalInterface
public interface AttachedFiles {

  /** Lets every reference pass, for callers that keep no files. */
  AttachedFiles UNCHECKED = reference -> List.of();

  /**
   * The files behind a reference; null if the case has no such reference.
   *
   * @param reference such as {@code files::3f2a}
   */
  @Nullable List<AttachedFile> behind(String reference);
}

package io.sunlit.forms.feel;

import org.jspecify.annotations.Nullable;

/** The names that an expression can use. */
public interface Variables {

  /**
   * The value of a name, or {@link io.sunlit.forms.js.Js#UNDEFINED} if there is no such name.
   * Values are those of {@link io.sunlit.forms.js.Js}.
   */
  @Nullable Object get(String name);
}

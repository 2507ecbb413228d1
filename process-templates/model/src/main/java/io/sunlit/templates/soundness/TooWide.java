package io.sunlit.templates.soundness;

/** A node has so many combinations of ways out that they cannot be tried one by one. */
final class TooWide extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooWide(String node) {
    super(node, null, false, false);
  }
}

package io.sunlit.runtime.launch;

/** The platform cannot start; the message is one line that says why and what to do. */
public final class LaunchRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LaunchRefused(String message) {
    super(message);
  }
}

package io.sunlit.tenants;

/**
 * Tells who is signed in. Injected at the edge only (views, REST controllers); everything below
 * takes the officer or the tenant as a parameter.
 */
@FunctionalInterface
public interface CurrentOfficer {

  /**
   * @throws IllegalStateException if nobody is signed in
   */
  Officer get();
}

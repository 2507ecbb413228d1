package io.sunlit.tenants.store;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a repository or a method of one that takes no tenant: it is for all of them. It gets through
 * the wall to the few tables that {@code row-level-security.yaml} opens for it, and only to them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AcrossTenants {

  /** Why there is no tenant. */
  String value();
}

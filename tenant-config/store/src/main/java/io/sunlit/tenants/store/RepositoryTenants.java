package io.sunlit.tenants.store;

import io.sunlit.tenants.TenantId;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Shuts every call of a repository in with the rows of the tenant that it takes first, or that the
 * thing which it takes first belongs to. A repository is what holds a {@link JdbcClient}.
 *
 * <p>Methods without tenant see no row behind the wall, unless they are {@link AcrossTenants}.
 */
final class RepositoryTenants extends StaticMethodMatcherPointcutAdvisor {

  private static final long serialVersionUID = 1L;
  private static final String OURS = "io.sunlit.";
  private static final Set<Class<?>> ASKING = Set.of(JdbcClient.class, JdbcTemplate.class);

  RepositoryTenants(TenantWall wall) {
    super(new Naming(wall));
    setClassFilter(RepositoryTenants::isRepository);
  }

  /** Whether the class speaks to the database. */
  static boolean isRepository(Class<?> type) {
    return type.getName().startsWith(OURS)
        && Stream.of(ClassUtils.getUserClass(type).getDeclaredFields())
            .map(Field::getType)
            .anyMatch(ASKING::contains);
  }

  /** Whether the method says for which tenant it is, or that it is for all. */
  @Override
  public boolean matches(Method method, Class<?> type) {
    return takesTenant(method) || isAcross(method);
  }

  private static boolean takesTenant(Method method) {
    return method.getParameterCount() > 0
        && (method.getParameterTypes()[0] == TenantId.class
            || tenantOf(method.getParameterTypes()[0]) != null);
  }

  private static boolean isAcross(Method method) {
    return AnnotatedElementUtils.hasAnnotation(method, AcrossTenants.class)
        || AnnotatedElementUtils.hasAnnotation(method.getDeclaringClass(), AcrossTenants.class);
  }

  private static @Nullable Method tenantOf(Class<?> type) {
    Method method = ReflectionUtils.findMethod(type, "tenant");
    return method != null && method.getReturnType() == TenantId.class ? method : null;
  }

  /** Names the tenant around a call. */
  private static final class Naming implements MethodInterceptor {

    private final TenantWall wall;
    private final Map<Class<?>, Method> ownTenant = new ConcurrentHashMap<>();

    Naming(TenantWall wall) {
      this.wall = wall;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
      TenantId tenant = takesTenant(call.getMethod()) ? tenant(call.getArguments()[0]) : null;
      String before = wall.enter(tenant == null ? TenantWall.ACROSS : tenant.value());
      try {
        return call.proceed();
      } finally {
        wall.leave(before);
      }
    }

    /** Null if the thing belongs to no tenant. */
    private @Nullable TenantId tenant(@Nullable Object first) {
      if (first == null || first instanceof TenantId) {
        return (TenantId) first;
      }
      Method own =
          ownTenant.computeIfAbsent(
              first.getClass(),
              type -> {
                Method method = ReflectionUtils.findMethod(type, "tenant");
                if (method == null) {
                  throw new IllegalStateException(type + " has no tenant");
                }
                ReflectionUtils.makeAccessible(method);
                return method;
              });
      return (TenantId) ReflectionUtils.invokeMethod(own, first);
    }
  }
}

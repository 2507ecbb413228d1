package io.sunlit.tenants.store;

import io.sunlit.tenants.TenantId;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The second wall between tenants: row-level security of PostgreSQL ({@code
 * db/tenants/row-level-security.yaml}). Every statement names its tenant anyway; behind the wall
 * one that forgot to would still see nothing of another. Other databases have no such wall.
 *
 * <p>The tenant is that of the repository method which is called ({@link RepositoryTenants}); each
 * connection is told it before its next statement ({@link WalledDataSource}). A thread that is in
 * no such method names no tenant.
 */
public class TenantWall {

  /**
   * No id of a tenant looks like this. Opens the few tables that the policies list, and no more.
   */
  static final String ACROSS = "*";

  private static final String NOBODY = "";

  private final ThreadLocal<String> named = ThreadLocal.withInitial(() -> NOBODY);

  /** Does something that sees and changes only the rows of the tenant. */
  public <T> T within(TenantId tenant, Supplier<T> work) {
    String before = enter(tenant.value());
    try {
      return work.get();
    } finally {
      leave(before);
    }
  }

  /** From now on the thread names this. Gives back what it named before, to {@link #leave}. */
  String enter(String name) {
    String before = named.get();
    named.set(name);
    return before;
  }

  /** The thread names again what it did before. */
  void leave(String before) {
    if (before.equals(NOBODY)) {
      named.remove();
    } else {
      named.set(before);
    }
  }

  /** What the connections of this thread are to be told. */
  String named() {
    return named.get();
  }

  /** The same connections, each behind the wall. */
  public DataSource around(DataSource source) {
    return source instanceof WalledDataSource ? source : new WalledDataSource(source, this);
  }
}

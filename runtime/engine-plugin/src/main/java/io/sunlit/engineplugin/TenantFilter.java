package io.sunlit.engineplugin;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Lets a REST caller act only for the tenants in its token. */
public final class TenantFilter implements Filter {

  /** Where the REST gateway of 8.6 looks for the caller's tenants: an optional list. */
  static final String TENANTS = "io.camunda.zeebe.gateway.rest.tenantIds";

  private final TenantTokens tokens;

  /** For the broker. Fails, and with it the broker's start, if the guard could not do its work. */
  public TenantFilter() {
    this(TenantGuard.fromEnvironment(System.getenv()));
    checkGateway();
  }

  TenantFilter(TenantTokens tokens) {
    this.tokens = tokens;
  }

  /** A gateway without this class would not read the attribute, and treat everybody alike. */
  private static void checkGateway() {
    String name = "io.camunda.zeebe.gateway.rest.TenantAttributeHolder";
    try {
      Class.forName(name, false, TenantFilter.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          "This gateway has no " + name + ": tenants cannot be told apart", e);
    }
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    List<String> tenants;
    try {
      tenants = tokens.tenantsOf(((HttpServletRequest) request).getHeader("Authorization"));
    } catch (InvalidToken e) {
      refuse((HttpServletResponse) response, e);
      return;
    }
    request.setAttribute(TENANTS, Optional.of(tenants));
    chain.doFilter(request, response);
  }

  private static void refuse(HttpServletResponse response, InvalidToken reason) throws IOException {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("WWW-Authenticate", "Bearer");
    response.setContentType("application/problem+json");
    response
        .getWriter()
        .write(
            """
            {"type":"about:blank","title":"UNAUTHENTICATED","status":401,"detail":"%s"}"""
                .formatted(reason.getMessage()));
  }
}

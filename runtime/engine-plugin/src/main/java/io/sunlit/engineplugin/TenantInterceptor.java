package io.sunlit.engineplugin;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/** Lets a gRPC caller act only for the tenants in its token. */
public final class TenantInterceptor implements ServerInterceptor {

  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("Authorization", Metadata.ASCII_STRING_MARSHALLER);

  private final TenantTokens tokens;
  private final MethodHandle setAuthorizedTenants;

  /** For the broker. Fails, and with it the broker's start, if the guard could not do its work. */
  public TenantInterceptor() {
    this(TenantGuard.fromEnvironment(System.getenv()), findSetAuthorizedTenants());
  }

  TenantInterceptor(TenantTokens tokens, MethodHandle setAuthorizedTenants) {
    this.tokens = tokens;
    this.setAuthorizedTenants = setAuthorizedTenants;
  }

  /** The gateway's jar is in no package registry, so its method is looked up by name, once. */
  private static MethodHandle findSetAuthorizedTenants() {
    String name = "io.camunda.zeebe.gateway.interceptors.InterceptorUtil";
    try {
      Class<?> util = Class.forName(name, true, TenantInterceptor.class.getClassLoader());
      return MethodHandles.publicLookup()
          .findStatic(
              util, "setAuthorizedTenants", MethodType.methodType(Context.class, List.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "This gateway has no " + name + ".setAuthorizedTenants: tenants cannot be told apart", e);
    }
  }

  @Override
  public <Q, R> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    Context context;
    try {
      context = (Context) setAuthorizedTenants.invoke(tokens.tenantsOf(headers.get(AUTHORIZATION)));
    } catch (InvalidToken e) {
      call.close(Status.UNAUTHENTICATED.withDescription(e.getMessage()), new Metadata());
      return new ServerCall.Listener<>() {};
    } catch (Throwable e) {
      call.close(Status.INTERNAL.withDescription("The tenant guard failed: " + e), new Metadata());
      return new ServerCall.Listener<>() {};
    }
    return Contexts.interceptCall(context, call, headers, next);
  }
}

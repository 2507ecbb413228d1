package io.sunlit.runtime.shell;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.sunlit.tenants.store.ApiTokens;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Who may come in where. Whatever is not named is denied. */
@Configuration
@EnableWebSecurity
class SecurityConfiguration {

  /** REST: by token only, no session, no cookie. */
  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, ApiTokens tokens, Clock clock, Problems problems)
      throws Exception {
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.POST, "/api/v1/tokens")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .addFilterBefore(new TokenFilter(tokens, clock), AuthorizationFilter.class)
        .csrf(csrf -> csrf.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(
            e ->
                e.authenticationEntryPoint(problems::unauthenticated)
                    .accessDeniedHandler(problems::denied))
        .build();
  }

  /** Pages and end points without sign-in; the engine's own end point checks its secret itself. */
  @Bean
  @Order(2)
  SecurityFilterChain open(HttpSecurity http) throws Exception {
    return http.securityMatcher(
            "/hall/**",
            "/internal/engine/**",
            "/actuator/health/**",
            "/v3/api-docs/**",
            "/swagger-ui/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable()) // no session and no cookie: there is nothing to ride on
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(
            headers ->
                headers.contentSecurityPolicy(
                    csp ->
                        csp.policyDirectives(
                            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                                + " form-action 'self'; frame-ancestors 'none'")))
        .build();
  }

  /**
   * Screens: by session. Each view says itself who may open it; an address that leads nowhere gets
   * a page that says so, instead of an empty refusal.
   */
  @Bean
  @Order(3)
  SecurityFilterChain screens(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            requests -> requests.requestMatchers("/favicon.ico", "/*.css").permitAll())
        .with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin -> vaadin.loginView(LoginView.class).anyRequest(AuthorizedUrl::authenticated))
        .build();
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  AuthenticationManager authenticationManager(AuthenticationConfiguration configuration)
      throws Exception {
    return configuration.getAuthenticationManager();
  }
}

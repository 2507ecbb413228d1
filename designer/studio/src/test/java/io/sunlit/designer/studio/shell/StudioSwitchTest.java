package io.sunlit.designer.studio.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.di.Lookup;
import com.vaadin.flow.router.DefaultRoutePathProvider;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RoutePathProvider;
import com.vaadin.flow.router.internal.AbstractRouteRegistry;
import com.vaadin.flow.server.VaadinContext;
import com.vaadin.flow.server.VaadinServletContext;
import io.sunlit.designer.studio.drafting.EditingDrafts;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.web.MockServletContext;

/** Switched off, the studio is not there; switched on, it is there without being named. */
class StudioSwitchTest {

  private static final class Registry extends AbstractRouteRegistry {

    private static final long serialVersionUID = 1L;

    private final transient VaadinContext context =
        new VaadinServletContext(new MockServletContext());

    Registry() {
      context.setAttribute(
          Lookup.class, Lookup.of(new DefaultRoutePathProvider(), RoutePathProvider.class));
    }

    @Override
    public VaadinContext getContext() {
      return context;
    }
  }

  private static int routes(Registry registry) {
    return RouteConfiguration.forRegistry(registry).getAvailableRoutes().size();
  }

  @Test
  void shouldHaveNoBeansWhenItIsSwitchedOff() {
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(StudioAutoConfiguration.class))
        .withPropertyValues("sunlit.studio.enabled=false")
        .run(
            context ->
                assertThat(context)
                    .hasNotFailed()
                    .doesNotHaveBean(EditingDrafts.class)
                    .doesNotHaveBean(StudioProblems.class)
                    .hasSingleBean(StudioRoutes.class));
  }

  @Test
  void shouldAddItsPages() {
    Registry registry = new Registry();
    new StudioRoutes(true).apply(registry);
    assertThat(routes(registry)).isEqualTo(StudioRoutes.views().size()).isEqualTo(12);
    new StudioRoutes(true).apply(registry);
    assertThat(routes(registry)).as("found by the application already").isEqualTo(12);
  }

  @Test
  void shouldTakeAwayPagesThatTheApplicationFoundByItself() {
    Registry registry = new Registry();
    new StudioRoutes(true).apply(registry);
    new StudioRoutes(false).apply(registry);
    assertThat(routes(registry)).isZero();
  }
}

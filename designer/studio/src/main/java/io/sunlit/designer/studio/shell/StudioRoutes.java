package io.sunlit.designer.studio.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Adds the studio's views to the application's routes, or takes them away where the studio is
 * switched off but the application has found them by itself.
 */
class StudioRoutes implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;
  private static final String VIEWS = "io.sunlit.designer.studio";

  private final boolean enabled;

  StudioRoutes(boolean enabled) {
    this.enabled = enabled;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    apply(event.getSource().getRouter().getRegistry());
  }

  void apply(RouteRegistry registry) {
    RouteConfiguration routes = RouteConfiguration.forRegistry(registry);
    routes.update(
        () ->
            views()
                .forEach(
                    view -> {
                      if (routes.isRouteRegistered(view) && !enabled) {
                        routes.removeRoute(view);
                      } else if (!routes.isRouteRegistered(view) && enabled) {
                        routes.setAnnotatedRoute(view);
                      }
                    }));
  }

  static List<Class<? extends Component>> views() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
    return scanner.findCandidateComponents(VIEWS).stream()
        .map(BeanDefinition::getBeanClassName)
        .<Class<? extends Component>>map(
            name ->
                ClassUtils.resolveClassName(
                        String.valueOf(name), StudioRoutes.class.getClassLoader())
                    .asSubclass(Component.class))
        .toList();
  }
}

package io.sunlit.runtime.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.LoadDependenciesOnStartup;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import com.vaadin.flow.theme.lumo.Lumo;
import org.springframework.context.annotation.Configuration;

/**
 * What all screens share: where they are found, their style sheets, and the first script, which has
 * what the frame and a list need; tabs or forms come with the screens that have them.
 */
@Configuration
@EnableVaadin("io.sunlit")
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("sunlit.css")
@StyleSheet("designer-studio.css")
@LoadDependenciesOnStartup(CountiesView.class)
public class AppShell implements AppShellConfigurator {

  private static final long serialVersionUID = 1L;
}

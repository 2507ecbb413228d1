package io.sunlit.designer.studio.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses of the studio's pages, each spelled once. */
public final class StudioNavigation {

  public static final String CATALOG = "designer/catalog";
  public static final String ITEM = "designer/catalog/:code";
  public static final String FLOW = "designer/catalog/:code/flow";
  public static final String FORMS = "designer/catalog/:code/forms";
  public static final String FORM = "designer/catalog/:code/forms/:form";
  public static final String CALENDAR = "designer/calendar";
  public static final String ORGANISATION = "designer/organisation";
  public static final String SETUP = "designer/setup";
  public static final String IMPORT = "designer/import";
  public static final String CHANGES = "designer/changes";
  public static final String DECLARE = "designer/changes/declare";
  public static final String PUBLICATION = "designer/publications/:id";

  /** Names of the parameters in the addresses above. */
  public static final String CODE = "code";

  public static final String FORM_ID = "form";
  public static final String ID = "id";

  private StudioNavigation() {}

  public static String item(String code) {
    return CATALOG + "/" + encoded(code);
  }

  public static String flow(String code) {
    return item(code) + "/flow";
  }

  public static String forms(String code) {
    return item(code) + "/forms";
  }

  public static String form(String code, String form) {
    return forms(code) + "/" + encoded(form);
  }

  /** Where a change of the item is declared. */
  public static String declare(String code) {
    return DECLARE + "?" + CODE + "=" + encoded(code);
  }

  public static String publication(String id) {
    return "designer/publications/" + encoded(id);
  }

  /** Goes to one of the addresses. */
  public static void open(String address) {
    int query = address.indexOf('?');
    if (query < 0) {
      UI.getCurrent().navigate(address);
    } else {
      UI.getCurrent()
          .navigate(
              address.substring(0, query),
              QueryParameters.fromString(address.substring(query + 1)));
    }
  }

  private static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

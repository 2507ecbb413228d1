package io.sunlit.runtime.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import io.sunlit.runtime.ui.Notices;
import io.sunlit.runtime.ui.RefusalTexts;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Refusal;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What a screen says when something fails that nobody expected: a short code, which is in the log
 * beside the cause.
 */
@Component
class ScreenFailures implements ErrorHandler {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ScreenFailures.class);
  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int CODE_LENGTH = 6;

  private final transient RefusalTexts refusals;
  private final transient SignedInOfficer signedIn;
  private final SecureRandom random = new SecureRandom();

  ScreenFailures(RefusalTexts refusals, SignedInOfficer signedIn) {
    this.refusals = refusals;
    this.signedIn = signedIn;
  }

  @Override
  public void error(ErrorEvent event) {
    UI ui = UI.getCurrent();
    if (event.getThrowable() instanceof Refusal refusal && ui != null) {
      Notices.problem(
          refusals.text(
              refusal, signedIn.find().map(Officer::tenant).orElse(null), ui.getLocale()));
      return;
    }
    String code = note("A screen failed", event.getThrowable());
    if (ui != null) {
      Notices.problem(ui.getTranslation("failure.notice", code));
    }
  }

  /** Writes the cause into the log under a new code, and tells the code. */
  String note(String what, Throwable cause) {
    StringBuilder code = new StringBuilder(CODE_LENGTH);
    for (int i = 0; i < CODE_LENGTH; i++) {
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    LOG.error("{} [{}]", what, code, cause);
    return code.toString();
  }
}

package io.sunlit.designer.studio.shell;

import io.sunlit.designer.studio.ExplainedRefusal;
import io.sunlit.designer.studio.ProblemRow;
import io.sunlit.tenants.Refusal;
import io.sunlit.tenants.store.DraftNotPublishable;
import java.net.URI;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Problems (RFC 9457) of the studio that say more than code and arguments: comes before the advice
 * of the application, which knows all other refusals.
 */
@RestControllerAdvice
@Order(-1)
class StudioProblems {

  private final MessageSource messages;

  StudioProblems(MessageSource messages) {
    this.messages = messages;
  }

  @ExceptionHandler
  ProblemDetail on(ExplainedRefusal refusal, Locale locale) {
    return problem(refusal, refusal.message(locale), locale);
  }

  @ExceptionHandler
  ProblemDetail on(DraftNotPublishable refusal, Locale locale) {
    ProblemDetail problem =
        problem(refusal, text(refusal.code(), refusal.arguments().toArray(), locale), locale);
    problem.setProperty(
        "problems", refusal.problems().stream().map(p -> ProblemRow.of(p, locale)).toList());
    return problem;
  }

  private ProblemDetail problem(Refusal refusal, String detail, Locale locale) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    problem.setType(URI.create("urn:sunlit:problem:" + refusal.code()));
    problem.setTitle(text(refusal.code() + ".title", new Object[0], locale));
    problem.setDetail(detail);
    return problem;
  }

  private String text(String code, Object[] arguments, Locale locale) {
    String text = messages.getMessage("problem." + code, arguments, code, locale);
    return text == null ? code : text;
  }
}

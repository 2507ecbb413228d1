package io.sunlit.runtime.shell;

import io.sunlit.runtime.casefiles.SubmissionRefused;
import io.sunlit.tenants.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns what goes wrong into problems (RFC 9457) in the reader's language. The type of a problem is
 * {@code urn:sunlit:problem:} and its code, the same code that names the message.
 */
@RestControllerAdvice
@Order(0)
class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final MessageSource messages;
  private final LocaleResolver locales;
  private final JsonMapper json;

  Problems(MessageSource messages, LocaleResolver locales, JsonMapper json) {
    this.messages = messages;
    this.locales = locales;
    this.json = json;
  }

  @ExceptionHandler
  ProblemDetail on(Refusal refusal, HttpServletRequest request) {
    HttpStatus status =
        switch (refusal.kind()) {
          case NOT_FOUND -> HttpStatus.NOT_FOUND;
          case FORBIDDEN -> HttpStatus.FORBIDDEN;
          case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
          case CONFLICT -> HttpStatus.CONFLICT;
        };
    ProblemDetail problem = problem(request, status, refusal.code(), refusal.arguments().toArray());
    if (refusal instanceof SubmissionRefused submission) {
      Locale locale = locales.resolveLocale(request);
      problem.setProperty(
          "errors",
          submission.errors().stream()
              .map(
                  e ->
                      Map.of(
                          "component",
                          e.componentId() == null ? "" : e.componentId(),
                          "path",
                          e.path(),
                          "code",
                          e.code(),
                          "message",
                          isEnglish(locale) ? e.messageEn() : e.messageZh()))
              .toList());
    }
    return problem;
  }

  @ExceptionHandler
  ProblemDetail on(PessimisticLockingFailureException busy, HttpServletRequest request) {
    return problem(request, HttpStatus.CONFLICT, "busy");
  }

  /** The database is away, or its disk is full: reading may still work, and so may trying again. */
  @ExceptionHandler({
    TransactionException.class,
    DataAccessResourceFailureException.class,
    RecoverableDataAccessException.class,
    UncategorizedDataAccessException.class
  })
  ProblemDetail onStorage(Exception away, HttpServletRequest request) {
    LOG.error("{} {}: the database is away", request.getMethod(), request.getRequestURI(), away);
    return problem(request, HttpStatus.SERVICE_UNAVAILABLE, "storage-away");
  }

  @ExceptionHandler
  ProblemDetail on(MethodArgumentNotValidException invalid, HttpServletRequest request) {
    ProblemDetail problem = problem(request, HttpStatus.BAD_REQUEST, "request-invalid");
    problem.setProperty(
        "errors",
        invalid.getFieldErrors().stream()
            .map(
                e ->
                    Map.of(
                        "path",
                        e.getField(),
                        "message",
                        e.getDefaultMessage() == null ? "" : e.getDefaultMessage()))
            .toList());
    return problem;
  }

  @ExceptionHandler({ConstraintViolationException.class, IllegalArgumentException.class})
  ProblemDetail onBadValue(Exception invalid, HttpServletRequest request) {
    ProblemDetail problem = problem(request, HttpStatus.BAD_REQUEST, "request-invalid");
    problem.setProperty("errors", List.of(Map.of("message", String.valueOf(invalid.getMessage()))));
    return problem;
  }

  @ExceptionHandler
  ProblemDetail on(AuthenticationException failed, HttpServletRequest request) {
    return problem(request, HttpStatus.UNAUTHORIZED, "sign-in-failed");
  }

  @ExceptionHandler
  ProblemDetail on(AccessDeniedException denied, HttpServletRequest request) {
    return problem(request, HttpStatus.FORBIDDEN, "forbidden");
  }

  /** What Spring refuses itself keeps its status; anything else is our fault and is logged. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(Exception failure, HttpServletRequest request) {
    if (failure instanceof ErrorResponse known) {
      HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
      String code =
          status == HttpStatus.NOT_FOUND
              ? "not-found"
              : status == HttpStatus.METHOD_NOT_ALLOWED ? "method-not-allowed" : "request-invalid";
      return ResponseEntity.status(status).body(problem(request, status, code));
    }
    if (failure instanceof org.springframework.http.converter.HttpMessageNotReadableException) {
      return ResponseEntity.badRequest()
          .body(problem(request, HttpStatus.BAD_REQUEST, "request-unreadable"));
    }
    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
    return ResponseEntity.internalServerError()
        .body(problem(request, HttpStatus.INTERNAL_SERVER_ERROR, "internal"));
  }

  void unauthenticated(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
      throws IOException {
    write(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated");
  }

  void denied(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    write(request, response, HttpStatus.FORBIDDEN, "forbidden");
  }

  private void write(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(json.writeValueAsString(problem(request, status, code)));
  }

  private ProblemDetail problem(
      HttpServletRequest request, HttpStatus status, String code, Object... arguments) {
    Locale locale = locales.resolveLocale(request);
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create("urn:sunlit:problem:" + code));
    problem.setTitle(messages.getMessage("problem." + code + ".title", null, code, locale));
    problem.setDetail(messages.getMessage("problem." + code, arguments, code, locale));
    return problem;
  }

  private static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals("en");
  }
}

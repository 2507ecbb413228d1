package io.sunlit.runtime.shell;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers what no REST operation answers, so that a wrong address gets a problem and not a page.
 */
@RestController
@Hidden
class UnknownApi {

  @RequestMapping("/api/**")
  void nothing(HttpServletRequest request) throws NoResourceFoundException {
    throw new NoResourceFoundException(
        HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), "api");
  }
}

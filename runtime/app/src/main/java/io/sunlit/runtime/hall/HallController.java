package io.sunlit.runtime.hall;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.CaseFiles;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.County;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.store.Counties;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The pages of the hall. The query code travels in the body of a form, never in an address that a
 * log or a browser's history would keep.
 */
@Controller
@RequestMapping("/hall")
class HallController {

  private static final int TRIES = 10;

  private final Counties counties;
  private final CaseFiles files;
  private final Clock clock;
  private final Cache<String, Integer> wrongCodes =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(Duration.ofMinutes(30)).build();

  HallController(Counties counties, CaseFiles files, Clock clock) {
    this.counties = counties;
    this.files = files;
    this.clock = clock;
  }

  @GetMapping
  String hall(Model model) {
    model.addAttribute("counties", counties.all());
    return "hall/index";
  }

  @GetMapping("/{county}")
  String ask(@PathVariable String county, Model model) {
    model.addAttribute("county", known(county));
    return "hall/status";
  }

  @PostMapping("/{county}")
  String tell(
      @PathVariable String county,
      @RequestParam(defaultValue = "") String caseNumber,
      @RequestParam(defaultValue = "") String queryCode,
      Model model) {
    County asked = known(county);
    model.addAttribute("county", asked);
    model.addAttribute("caseNumber", caseNumber);
    String number = caseNumber.strip();
    String key = asked.tenant() + " " + number;
    Integer wrong = wrongCodes.getIfPresent(key);
    if (wrong != null && wrong >= TRIES) {
      model.addAttribute("problem", "hall.too-many-tries");
      return "hall/status";
    }
    CaseFile file = find(asked.tenant(), number, queryCode.strip().toUpperCase(Locale.ROOT));
    if (file == null) {
      wrongCodes.asMap().merge(key, 1, Integer::sum);
      model.addAttribute("problem", "hall.not-found");
      return "hall/status";
    }
    model.addAttribute("status", status(file));
    return "hall/status";
  }

  private @Nullable CaseFile find(TenantId tenant, String number, String code) {
    if (number.isEmpty() || number.length() > 100 || code.isEmpty() || code.length() > 16) {
      return null;
    }
    return files.findForApplicant(tenant, new CaseNumber(number), code).orElse(null);
  }

  /** What the page shows of a case. */
  record Shown(
      String number,
      String itemName,
      PublicStatus status,
      String receivedOn,
      @Nullable String promisedDue,
      boolean provisional,
      @Nullable String decidedOn) {}

  private Shown status(CaseFile file) {
    return new Shown(
        file.number().value(),
        file.header().itemName(),
        PublicStatus.of(file.state()),
        file.header().receivedAt().atZone(clock.getZone()).toLocalDate().toString(),
        Optional.ofNullable(file.promisedDue()).map(Object::toString).orElse(null),
        file.promisedProvisional(),
        Optional.ofNullable(file.decidedAt())
            .map(at -> at.atZone(clock.getZone()).toLocalDate().toString())
            .orElse(null));
  }

  private County known(String county) {
    try {
      return counties
          .find(new TenantId(county))
          .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    } catch (IllegalArgumentException notATenantId) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notATenantId);
    }
  }
}

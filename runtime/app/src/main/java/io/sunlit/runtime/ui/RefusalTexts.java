package io.sunlit.runtime.ui;

import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.Refusal;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.TenantId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a refusal in the reader's language, with names instead of codes. */
@Component
public class RefusalTexts {

  private final MessageSource messages;
  private final Organisations organisations;

  RefusalTexts(MessageSource messages, Organisations organisations) {
    this.messages = messages;
    this.organisations = organisations;
  }

  public String title(Refusal refusal, Locale locale) {
    return text("problem." + refusal.code() + ".title", refusal.code(), locale);
  }

  /**
   * @param tenant whose posts the refusal may name, or null if nobody is signed in
   */
  public String text(Refusal refusal, @Nullable TenantId tenant, Locale locale) {
    Object[] arguments =
        refusal.arguments().stream().map(each -> named(each, tenant, locale)).toArray();
    return text("problem." + refusal.code(), refusal.code(), locale, arguments);
  }

  private Object named(Object argument, @Nullable TenantId tenant, Locale locale) {
    if (argument instanceof Role role) {
      return text("role." + role.name(), role.name(), locale);
    }
    if (argument instanceof PostRef post && tenant != null) {
      return organisations.of(tenant).departmentAndPost(post);
    }
    return argument;
  }

  private String text(String key, String otherwise, Locale locale, Object... arguments) {
    String text = messages.getMessage(key, arguments, otherwise, locale);
    return text == null ? otherwise : text;
  }
}

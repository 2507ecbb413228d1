package io.sunlit.runtime.casefiles;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives case numbers: the item's code, the day, and a serial of that day (the Jiangsu form). A
 * number is never given twice; one that was given but not used leaves a gap.
 */
@Component
class CaseNumbers {

  private final JdbcClient jdbc;
  private final TransactionTemplate own;

  CaseNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The next number. In a transaction of its own, so that intakes do not wait for each other. */
  CaseNumber next(TenantId tenant, String itemCode, LocalDate day) {
    String date = DateTimeFormatter.BASIC_ISO_DATE.format(day);
    try {
      return number(itemCode, date, take(tenant, itemCode, date));
    } catch (DuplicateKeyException firstOfTheDayTwice) {
      return number(itemCode, date, take(tenant, itemCode, date));
    }
  }

  private int take(TenantId tenant, String itemCode, String date) {
    Integer serial =
        own.execute(
            status -> {
              int updated =
                  jdbc.sql(
                          """
                          update case_sequence set last_serial = last_serial + 1
                          where tenant_id = ? and item_code = ? and serial_day = ?
                          """)
                      .params(tenant.value(), itemCode, date)
                      .update();
              if (updated == 0) {
                jdbc.sql(
                        """
                        insert into case_sequence (tenant_id, item_code, serial_day, last_serial)
                        values (?, ?, ?, 1)
                        """)
                    .params(tenant.value(), itemCode, date)
                    .update();
                return 1;
              }
              return jdbc.sql(
                      """
                      select last_serial from case_sequence
                      where tenant_id = ? and item_code = ? and serial_day = ?
                      """)
                  .params(tenant.value(), itemCode, date)
                  .query(Integer.class)
                  .single();
            });
    if (serial == null) {
      throw new IllegalStateException("The transaction gave no serial");
    }
    return serial;
  }

  private static CaseNumber number(String itemCode, String date, int serial) {
    return new CaseNumber("%s-%s-%04d".formatted(itemCode, date, serial));
  }
}

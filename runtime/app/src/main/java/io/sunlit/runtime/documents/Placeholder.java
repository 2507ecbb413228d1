package io.sunlit.runtime.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a template may ask for, by the name that stands in it between braces. */
public enum Placeholder {
  COUNTY("区县"),
  ORGAN("机关"),
  DEPARTMENT("承办部门"),
  YEAR("年度"),
  SERIAL("流水号"),
  CASE_NUMBER("办件编号"),
  QUERY_CODE("查询码"),
  ITEM_NAME("事项名称"),
  ITEM_CODE("事项编码"),
  LEGAL_BASIS("设定依据"),
  /** 《中华人民共和国行政许可法》, for items of that power type only. */
  LICENCE_LAW("行政许可法"),
  RESULT("办理结果"),
  APPLICANT("申请人"),
  ID_NUMBER("证件号码"),
  PHONE("联系电话"),
  RECEIVED_ON("收件日期"),
  ACCEPTED_ON("受理日期"),
  STATUTORY_LIMIT("法定期限"),
  STATUTORY_DUE("法定办结日期"),
  PROMISED_LIMIT("承诺期限"),
  PROMISED_DUE("承诺办结日期"),
  DECIDED_ON("决定日期"),
  ISSUED_ON("出具日期"),
  REASON("理由"),
  DECISION_BASIS("决定依据"),
  MATERIAL("材料"),
  MISSING("补正内容"),
  SUPPLEMENT_DUE("补正期限"),
  /** Number of the entry in a list, from 1. */
  ORDINAL("序号");

  private final String zh;

  Placeholder(String zh) {
    this.zh = zh;
  }

  /** The name in templates. */
  public String zh() {
    return zh;
  }

  /** Whether it stands for a list: its line is repeated for each entry. */
  public boolean isList() {
    return this == MATERIAL || this == MISSING;
  }

  static Optional<Placeholder> named(String zh) {
    return Arrays.stream(values()).filter(each -> each.zh.equals(zh)).findFirst();
  }

  /** The known name that shares most characters with an unknown one, or null if none does. */
  static @Nullable String nearest(String zh) {
    String best = null;
    long most = 0;
    for (Placeholder each : List.of(values())) {
      long shared = each.zh.chars().filter(c -> zh.indexOf(c) >= 0).count();
      if (shared > most) {
        most = shared;
        best = each.zh;
      }
    }
    return best;
  }
}

package io.sunlit.runtime.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the forms of the shipped templates are filled in with. Everything here is made up. */
public final class Answers {

  private Answers() {}

  /** The application for opening a restaurant. */
  public static Map<String, Object> restaurant(
      String applicant, String idNumber, int area, boolean sign) {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("applicantName", applicant);
    answers.put("mobilePhone", "13800000000");
    answers.put("idNumber", idNumber);
    answers.put("shopName", applicant + "的小馆");
    answers.put("address", "人民中路 1 号");
    answers.put("area", area);
    answers.put("seats", 24);
    answers.put("foodKinds", List.of("hot", "drinks"));
    answers.put("signWanted", sign);
    if (sign) {
      answers.put("signDescription", "店名招牌，长 3 米，高 0.8 米");
    }
    answers.put("remarks", "");
    return answers;
  }

  /** The application for a licence of a single department. */
  public static Map<String, Object> licence(String applicant, String idNumber) {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("applicantKind", "person");
    answers.put("applicantName", applicant);
    answers.put("mobilePhone", "13800000000");
    answers.put("idNumber", idNumber);
    answers.put("address", "人民中路 1 号");
    answers.put("content", "申请办理卫生许可");
    answers.put("remarks", "");
    return answers;
  }

  /** What the form of a step is filled in with; empty for a step without a form. */
  public static Map<String, Object> step(String stepId, String action, String received) {
    return switch (stepId) {
      case "Task_AcceptApplication" ->
          action.equals("accept")
              ? Map.of(
                  "materialsReceived",
                  List.of(received),
                  "materialsComplete",
                  "yes",
                  "acceptanceOpinion",
                  "")
              : Map.of(
                  "materialsReceived", List.of(received),
                  "materialsComplete", "no",
                  "materialsMissing", "缺少经营场所平面布局图",
                  "acceptanceOpinion", "");
      case "Task_ReviewMaterials", "Task_ReviewApplication" ->
          Map.of(
              "siteVisit", "not-needed", "recommendation", "approve", "reviewOpinion", "材料齐全，符合要求");
      case "Task_DecideItem", "Task_DecideApplication" ->
          Map.of(
              "decisionOpinion",
              "已审查",
              "decisionBasis",
              "《中华人民共和国行政许可法》第三十八条",
              "documentNumber",
              "");
      case "Task_RefuseApplication" ->
          Map.of(
              "refusalReasons", "有部门不同意",
              "refusalBasis", "《中华人民共和国行政许可法》第三十八条",
              "refusalDocumentNumber", "");
      case "Task_DeliverResult" ->
          Map.of("deliveryMethod", "electronic", "deliveredOn", "2026-11-23");
      default -> Map.of();
    };
  }

  /** An identity card number with a right check digit (GB 11643), different for each serial. */
  public static String idNumber(int serial) {
    String body = "32058219900101%03d".formatted(serial % 1000);
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (body.charAt(i) - '0') * weights[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }
}

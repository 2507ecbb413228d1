package io.sunlit.tenants;

/** Number under which a case file is known; unique in its tenant. */
public record CaseNumber(String value) {

  public CaseNumber {
    if (!value.matches("[\\p{L}\\p{N}_-]{1,64}")) {
      throw new IllegalArgumentException(
          "Expected a case number of 1 to 64 letters, digits, - or _, but it is '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

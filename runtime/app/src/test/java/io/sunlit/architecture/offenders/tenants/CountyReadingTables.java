package io.sunlit.architecture.offenders.tenants;

import javax.sql.DataSource;

/** Breaks the rule that models are plain Java. */
public record CountyReadingTables(DataSource tables) {}

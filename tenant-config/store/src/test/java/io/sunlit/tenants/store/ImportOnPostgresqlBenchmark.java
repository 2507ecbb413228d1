package io.sunlit.tenants.store;

import org.springframework.context.annotation.Import;

/** On PostgreSQL, behind the wall. */
@Import(EmbeddedPostgresql.class)
class ImportOnPostgresqlBenchmark extends ImportMeasuring {}

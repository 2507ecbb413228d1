package io.sunlit.tenants.store;

import org.springframework.test.context.TestPropertySource;

/** On H2 in a file, as the embedded default has it. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:file:./target/import-${random.uuid};WRITE_DELAY=0;MAX_LENGTH_INPLACE_LOB=65536")
class ImportOnH2Benchmark extends ImportMeasuring {}

package io.sunlit.templates;

/**
 * The executable form of a flow, as it is deployed. Deterministic: the same authored flow gives the
 * same bytes, and flows that differ only in labels, layout or in what the publication holds (posts,
 * forms, limits, participants) compile to the same one.
 *
 * @param id process id in the engine, {@code flow-} and the first 24 hexadecimal digits of the
 *     checksum
 * @param xml BPMN for the engine
 * @param checksum SHA-256 of the canonical content, hexadecimal
 */
public record CompiledFlow(String id, String xml, String checksum) {}

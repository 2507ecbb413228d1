package io.sunlit.runtime.documents;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import java.time.Instant;

/**
 * A document that was issued on a case. Never changed afterwards.
 *
 * @param number 文号
 * @param checksum SHA-256 of the PDF, hexadecimal
 */
public record IssuedDocument(
    TenantId tenant,
    CaseNumber caseNumber,
    DocumentKind kind,
    String title,
    String number,
    Instant issuedAt,
    String issuedBy,
    String issuedByName,
    String checksum) {}

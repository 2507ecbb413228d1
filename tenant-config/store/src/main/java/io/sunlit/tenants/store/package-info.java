/**
 * The tables of tenant configuration, their repositories, and the use cases that change them:
 * applying files, drafting, checking and publishing processes.
 *
 * <p>Every method of a repository takes the tenant first. The only queries without one are those
 * that find out which tenant somebody belongs to, {@link Officers#account} and {@link
 * ApiTokens#officer}, those that find out which counties somebody of the province may look at,
 * {@link CountyGrants#of}, and the list of tenants itself, {@link Counties#all}.
 *
 * <p>Publishes {@link io.sunlit.tenants.PublicationPublished} inside the transaction.
 */
@NullMarked
package io.sunlit.tenants.store;

import org.jspecify.annotations.NullMarked;

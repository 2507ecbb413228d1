package io.sunlit.tenants.store;

import io.sunlit.templates.ProcessTemplates;
import io.sunlit.tenants.configuration.TenantLibrary;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the repositories and use cases of this module beans of any application that has it on its
 * class path. Needs a {@link JdbcClient} and a {@link Clock}; the tables are in {@code
 * db/tenants/changelog.yaml}.
 */
@AutoConfiguration(
    afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
public class TenantsStoreAutoConfiguration {

  /** What is shipped: platform defaults, holidays, demo counties. */
  @Bean
  @ConditionalOnMissingBean
  TenantLibrary tenantLibrary() {
    return ShippedLibrary.onClassPath(TenantsStoreAutoConfiguration.class.getClassLoader());
  }

  @Bean
  CountyCalendars countyCalendars(CountyDocuments documents, TenantLibrary library, Clock clock) {
    return new CountyCalendars(documents, library, clock);
  }

  @Bean
  @ConditionalOnMissingBean
  ProcessTemplates processTemplates() {
    return ProcessTemplates.onClassPath(TenantsStoreAutoConfiguration.class.getClassLoader());
  }

  @Bean
  Counties counties(JdbcClient jdbc) {
    return new Counties(jdbc);
  }

  @Bean
  Departments departments(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
    return new Departments(jdbc, batch);
  }

  @Bean
  Posts posts(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
    return new Posts(jdbc, batch);
  }

  @Bean
  Officers officers(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
    return new Officers(jdbc, batch);
  }

  @Bean
  StandIns standIns(JdbcClient jdbc) {
    return new StandIns(jdbc);
  }

  @Bean
  CountyGrants countyGrants(JdbcClient jdbc) {
    return new CountyGrants(jdbc);
  }

  @Bean
  GrantingCounties grantingCounties(
      Counties counties,
      Officers officers,
      Departments departments,
      CountyGrants grants,
      Clock clock) {
    return new GrantingCounties(counties, officers, departments, grants, clock);
  }

  @Bean
  Delegations delegations(JdbcClient jdbc) {
    return new Delegations(jdbc);
  }

  @Bean
  ChangingOrganisation changingOrganisation(
      Counties counties,
      Departments departments,
      Posts posts,
      Officers officers,
      CatalogItems items,
      Delegations delegations,
      ObjectProvider<OpenCases> openCases,
      Clock clock) {
    return new ChangingOrganisation(
        counties,
        departments,
        posts,
        officers,
        items,
        delegations,
        openCases.getIfAvailable(() -> OpenCases.NONE),
        clock);
  }

  @Bean
  ArrangingStandIns arrangingStandIns(
      Counties counties, Officers officers, StandIns standIns, Clock clock) {
    return new ArrangingStandIns(counties, officers, standIns, clock);
  }

  @Bean
  DelegatingItems delegatingItems(
      Counties counties,
      Departments departments,
      Posts posts,
      CatalogItems items,
      Publications publications,
      Delegations delegations,
      Clock clock) {
    return new DelegatingItems(
        counties, departments, posts, items, publications, delegations, clock);
  }

  @Bean
  ItemChanges itemChanges(JdbcClient jdbc) {
    return new ItemChanges(jdbc);
  }

  @Bean
  PuttingChangesInForce puttingChangesInForce(
      Counties counties,
      CatalogItems items,
      ItemVersions versions,
      ItemChanges changes,
      TenantLibrary library,
      Clock clock) {
    return new PuttingChangesInForce(counties, items, versions, changes, library, clock);
  }

  @Bean
  DeclaringChanges declaringChanges(
      Counties counties,
      CatalogItems items,
      ItemChanges changes,
      PuttingChangesInForce puttingInForce,
      CountyCalendars calendars,
      Clock clock) {
    return new DeclaringChanges(counties, items, changes, puttingInForce, calendars, clock);
  }

  @Bean
  OpeningIntake openingIntake(Counties counties, CatalogItems items) {
    return new OpeningIntake(counties, items);
  }

  @Bean
  ApiTokens apiTokens(JdbcClient jdbc, Officers officers) {
    return new ApiTokens(jdbc, officers);
  }

  @Bean
  CatalogItems catalogItems(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
    return new CatalogItems(jdbc, batch);
  }

  @Bean
  CatalogOverview catalogOverview(JdbcClient jdbc) {
    return new CatalogOverview(jdbc);
  }

  @Bean
  Overlays overlays(JdbcClient jdbc) {
    return new Overlays(jdbc);
  }

  @Bean
  ProcessDrafts processDrafts(JdbcClient jdbc) {
    return new ProcessDrafts(jdbc);
  }

  @Bean
  CompiledFlows compiledFlows(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
    return new CompiledFlows(jdbc, batch);
  }

  @Bean
  Publications publications(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
    return new Publications(jdbc, batch);
  }

  @Bean
  DraftingProcesses draftingProcesses(
      CatalogItems items,
      Overlays overlays,
      ProcessDrafts drafts,
      Publications publications,
      ProcessTemplates templates,
      Clock clock) {
    return new DraftingProcesses(items, overlays, drafts, publications, templates, clock);
  }

  @Bean
  CheckingDrafts checkingDrafts(CatalogItems items, Departments departments, Posts posts) {
    return new CheckingDrafts(items, departments, posts);
  }

  @Bean
  PublishingDrafts publishingDrafts(
      Counties counties,
      CatalogItems items,
      DraftingProcesses drafting,
      CheckingDrafts checking,
      CompiledFlows flows,
      Publications publications,
      ApplicationEventPublisher events,
      Clock clock) {
    return new PublishingDrafts(
        counties, items, drafting, checking, flows, publications, events, clock);
  }

  @Bean
  ItemVersions itemVersions(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
    return new ItemVersions(jdbc, batch);
  }

  @Bean
  CountyDocuments countyDocuments(JdbcClient jdbc) {
    return new CountyDocuments(jdbc);
  }

  @Bean
  ReadingConfiguration readingConfiguration(
      Counties counties,
      Departments departments,
      Posts posts,
      Officers officers,
      CatalogItems items,
      Overlays overlays,
      CountyDocuments documents) {
    return new ReadingConfiguration(
        counties, departments, posts, officers, items, overlays, documents);
  }

  @Bean
  ApplyingConfiguration applyingConfiguration(
      Counties counties,
      Departments departments,
      Posts posts,
      Officers officers,
      CatalogItems items,
      ItemVersions versions,
      Overlays overlays,
      CountyDocuments documents,
      WritingCalendars calendars,
      ReadingConfiguration reading,
      PublishingDrafts publishing,
      ProcessTemplates templates,
      ObjectProvider<OpenCases> openCases,
      TenantReadiness readiness,
      Clock clock) {
    return new ApplyingConfiguration(
        counties,
        departments,
        posts,
        officers,
        items,
        versions,
        overlays,
        documents,
        calendars,
        reading,
        publishing,
        templates,
        openCases.getIfAvailable(() -> OpenCases.NONE),
        readiness,
        clock);
  }

  @Bean
  ImportingItems importingItems(
      Counties counties, CatalogItems items, ItemVersions versions, Clock clock) {
    return new ImportingItems(counties, items, versions, clock);
  }

  @Bean
  TenantReadiness tenantReadiness(
      Counties counties,
      ReadingConfiguration reading,
      Publications publications,
      TenantLibrary library,
      Clock clock) {
    return new TenantReadiness(counties, reading, publications, library, clock);
  }

  @Bean
  TenantRows tenantRows(JdbcTemplate jdbc) {
    return new TenantRows(jdbc);
  }

  @Bean
  RemovingTenants removingTenants(Counties counties, TenantRows rows) {
    return new RemovingTenants(counties, rows);
  }

  @Bean
  DeadlineRuns deadlineRuns(JdbcClient jdbc) {
    return new DeadlineRuns(jdbc);
  }

  @Bean
  MovableDeadlines movableDeadlines(JdbcClient jdbc) {
    return new MovableDeadlines(jdbc);
  }

  @Bean
  OpenDeadlines answersToChanges() {
    return DeclaringChanges.ANSWERS;
  }

  @Bean
  RecomputingDeadlines recomputingDeadlines(
      Counties counties,
      CountyCalendars calendars,
      ObjectProvider<OpenDeadlines> kinds,
      MovableDeadlines deadlines,
      DeadlineRuns runs,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new RecomputingDeadlines(
        counties,
        calendars,
        kinds.orderedStream().toList(),
        deadlines,
        runs,
        new TransactionTemplate(transactions),
        clock,
        MovableDeadlines.MOST);
  }

  @Bean
  CalendarCorrections calendarCorrections(JdbcClient jdbc) {
    return new CalendarCorrections(jdbc);
  }

  @Bean
  WritingCalendars writingCalendars(
      CountyDocuments documents,
      ReadingConfiguration reading,
      CalendarCorrections corrections,
      Clock clock) {
    return new WritingCalendars(documents, reading, corrections, clock);
  }

  @Bean
  CorrectingCalendars correctingCalendars(
      Counties counties,
      ReadingConfiguration reading,
      WritingCalendars writing,
      TenantLibrary library,
      ObjectProvider<OpenDeadlines> kinds,
      MovableDeadlines deadlines,
      Clock clock) {
    return new CorrectingCalendars(
        counties, reading, writing, library, kinds.orderedStream().toList(), deadlines, clock);
  }
}

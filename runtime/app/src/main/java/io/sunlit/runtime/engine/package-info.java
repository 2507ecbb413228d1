/**
 * The process engine at arm's length: takes our commands through an outbox, tells what happened in
 * it through an inbox, and looks after the broker that runs beside the application. The only
 * package that knows Camunda.
 *
 * <p>Publishes {@link StepReached}, {@link StepGone}, {@link FlowEnded}, {@link FlowStopped},
 * {@link FlowIncident}. Listens to nobody; callers use {@link ProcessEngine}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.sunlit.runtime.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

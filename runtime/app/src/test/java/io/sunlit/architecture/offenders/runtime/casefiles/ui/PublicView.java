package io.sunlit.architecture.offenders.runtime.casefiles.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;

/** Breaks the rule that views are package-private. */
@Route("offender")
public class PublicView extends Component {}

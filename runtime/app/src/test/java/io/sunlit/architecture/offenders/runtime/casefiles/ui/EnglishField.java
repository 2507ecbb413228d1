package io.sunlit.architecture.offenders.runtime.casefiles.ui;

import com.vaadin.flow.component.datepicker.DatePicker;

/** Would show the names of the months in English. */
public class EnglishField {

  DatePicker due() {
    return new DatePicker();
  }
}

/** The kinds of events that are of no case: changes of the calendar, of lists and of sessions. */
export const OF_NO_CASE = [
  'CalendarChanged',
  'ListOpened',
  'CasesAdded',
  'CaseTakenOff',
  'ListForwarded',
  'ListDocumentIssued',
  'SessionClosed',
];

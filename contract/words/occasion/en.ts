export const en = {
  person: '{person} asked for it',
  correctionsSoFar: '{corrections, plural, one {# correction} other {# corrections}} so far',
  correctionsSince: '{corrections, plural, one {# correction} other {# corrections}} since version {since}',
  scheduleSoFar: 'As scheduled, with {labels, plural, one {# new label} other {# new labels}} so far',
  scheduleSince: 'As scheduled, with {labels, plural, one {# new label} other {# new labels}} since version {since}',
  incident: 'Incident {incident, number}: {what}',
};

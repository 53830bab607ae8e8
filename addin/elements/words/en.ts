export const en = {
  copy: 'Copy',
  copyOf: 'Copy: {label}',
  copied: 'Copied.',
  copyByHand: 'Select it and copy it by hand.',
  tryAgain: 'Try again',
  running: '{doing}\u00a0…',
  cancel: 'Cancel',
  cancelling: 'Cancelling',
  cancelled: 'Cancelled.',
  trainFirst: 'Train it first',
  goToTraining: 'Go to training',
  saving: 'Saving {entries, plural, one {# entry} other {# entries}} …',
  waitingKept:
    '{entries, plural, one {# entry} other {# entries}} waiting. {because} {entries, plural, one {It is kept and tried again by itself.} other {They are kept and tried again by themselves.}}',
  waitingHere:
    '{entries, plural, one {# entry} other {# entries}} waiting. {because} Keep this pane open: {entries, plural, one {it is tried again by itself.} other {they are tried again by themselves.}}',
  missing: 'This browser keeps nothing for Amend: what has not been sent is lost if the pane is closed.',
  full: 'This browser has no room left: what has not been sent is lost if the pane is closed. Delete what you do not need on this disk.',
  broken: 'This browser’s storage fails: what has not been sent is lost if the pane is closed.',
  sendNow: 'Send now',
  saved: '{entries, plural, one {# entry} other {# entries}} saved',
  close: 'Close',
};

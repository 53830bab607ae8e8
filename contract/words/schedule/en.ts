export const en = {
  'unknown-schedule.title': 'Nothing of this kind runs by itself.',
  'unknown-schedule.nextStep': 'Look at the list of what runs by itself: it may have been deleted.',
  'unknown-schedule.detail': 'Nothing runs by itself as {schedule}, as far as you may see.',
  'schedule-refused.title': 'This cannot be set so.',
  'schedule-refused.nextStep': 'Set it otherwise, or leave it as it is.',
  'schedule-refused.fixed': 'When this runs is fixed, or said by the server’s settings.',
  'schedule-refused.other-kind': 'This is triggered in another way.',
  'schedule-refused.hours': 'This runs every so many whole hours: from 1 to 24.',
  'schedule-refused.often': 'This runs every so many seconds: from 1 to 86,400.',
  'schedule-refused.not-now': 'This cannot be asked to run now.',
  'schedule-refused.off': 'This is off: turn it on first.',
  'logs-broken.title': 'A log is not what was recorded.',
  'logs-broken.nextStep': 'Verify the logs on the page of the log, and read docs/audit.md.',
  'logs-broken.detail':
    '{logs, plural, one {The log {log} is not what was recorded.} other {The log {log} and other logs, # in all, are not what was recorded.}}',
};

export const en = {
  'event-conflict.title': 'An event with this id says something else.',
  'event-conflict.nextStep': 'Give every feedback event an id of its own.',
  'event-conflict.detail': 'The event {event}, sent for row "{key}", was recorded already and says something else.',
  'too-many-drafts.title': 'There are too many corrections that were not sent.',
  'too-many-drafts.nextStep': 'Send those that there are, or take some of them out.',
  'too-many-drafts.detail':
    'There would be {drafts, number} corrections that were not sent; {most, number} is the most.',
};

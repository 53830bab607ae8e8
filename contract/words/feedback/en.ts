export const en = {
  'event-conflict.title': 'An event with this id says something else.',
  'event-conflict.nextStep': 'Give every feedback event an id of its own.',
  'event-conflict.detail': 'The event {event}, sent for row "{key}", was recorded already and says something else.',
};

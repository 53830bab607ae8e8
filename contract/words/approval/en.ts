export const en = {
  own: 'You said this yourself: somebody else has to approve or reject it. You can take it back in its row.',
  settled:
    'It waits no longer: somebody approved or rejected it meanwhile, or its author took it back or said something else.',
  unknown: 'There is no such proposal among the rows that you may see.',
};

export const en = {
  'endpoint-unfit.title': 'No model can be asked at this address.',
  'endpoint-unfit.nextStep': 'Give another address.',
  'endpoint-key.title': 'The key that is kept does not go to another address.',
  'endpoint-key.nextStep': 'Enter the key for the new address, or say that it needs none.',
  'endpoint-key.detail': 'A key is kept that was entered for another address than this one at {host}.',
  'endpoint-missing.title': 'There is no model endpoint.',
  'endpoint-missing.nextStep': 'Enter its address and its model first.',
  'endpoint-missing.detail': 'No model endpoint is entered at this server.',
  'endpoint-columns.title': 'These columns cannot be sent.',
  'endpoint-columns.nextStep': 'Choose columns that the classifier decides by.',
  'endpoint-columns.none': 'No column is chosen: the model would be asked about nothing.',
  'endpoint-columns.unknown': 'The classifier decides by no column {column}.',
  'leaves.noEndpoint': 'Nothing leaves the server: no model endpoint is entered.',
  'leaves.notUsed': 'Nothing of this classifier goes to {host}.',
  'leaves.isOff': 'Nothing goes to {host}: the endpoint is off.',
  'leaves.trained':
    'Nothing goes to {host}: a version was trained. What was asked before the first training went there.',
  'leaves.rows':
    'To {host} go the names and descriptions of the classes, and of rows that are classified in Excel before the first training the cells of {columns}: at most {rows, plural, one {# row} other {# rows}} a day of all classifiers together, and the same cells once.',
};

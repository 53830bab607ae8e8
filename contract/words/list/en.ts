export const en = {
  cells: 'cells',
  changes: 'changes',
  columns: 'columns',
  conditions: 'conditions',
  events: 'events',
  keyColumns: 'key columns',
  names: 'names',
  observations: 'observations',
  roles: 'roles',
  rows: 'rows',
  texts: 'texts to look for',
  values: 'values',
};

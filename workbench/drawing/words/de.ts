export const de = {
  chart: 'Diagramm: {title}',
  comment: 'Kommentar zu {cell}: {thread}',
  resolved: '(gelöst)',
  noChoices: 'Die Auswahlliste ist leer.',
  resizeHint: 'Ziehen, um die Breite zu ändern; Doppelklick passt sie an',
  fillHint: 'Zum Ausfüllen ziehen',
};

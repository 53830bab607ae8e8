export const de = {
  'export-too-large.title': 'Das Protokoll ist zu groß für eine Arbeitsmappe.',
  'export-too-large.nextStep': 'Wählen Sie CSV, JSON Lines oder Parquet.',
  'export-too-large.detail': 'Ein Arbeitsblatt fasst {most, number} Zeilen, und das Protokoll hat mehr.',
  'erasure-refused.title': 'Nichts wurde gelöscht.',
  'erasure-refused.nextStep': 'Prüfen Sie den Schlüssel; docs/audit.md sagt, was gelöscht werden kann.',
  'erasure-refused.unknown': 'Von einer Zeile {row} wurde nie etwas gesagt oder beantwortet.',
  'erasure-refused.too-old':
    'Die Zeile {row} hat Einträge einer frühen Version, die so verkettet wurden, dass nichts von ihnen gelöscht werden kann.',
  'other-person.title': 'Der Name ist ein anderer.',
  'other-person.nextStep': 'Geben Sie den Namen so ein, wie er in der Liste steht.',
  'other-person.detail': '{given} ist nicht {name}, also wurde niemand gelöscht.',
};

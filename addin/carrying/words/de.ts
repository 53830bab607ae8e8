import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  title: 'Oder einen von einem anderen Server holen',
  lead: 'Eine Datei, die dort exportiert wurde. Regeln und Versionen antworten hier wie dort. Mit den Labels kommt, wessen Wort zählt und von welchen Zeilen die Klasse sicher ist; was dort geantwortet wurde und wer was darf, bleibt dort.',
  name: 'Name hier',
  nameHint: 'Leer: wie in der Datei.',
  file: 'Datei eines Klassifikators',
  import: 'Importieren …',
  writing: 'Die Datei wird geschrieben',
  taking: 'Die Datei wird eingelesen',
};

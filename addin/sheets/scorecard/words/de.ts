import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  title: 'ML Test Score: {classifier}',
  made: 'Erstellt {at} zu Version {version}.',
  madeUntrained: 'Erstellt {at}; trainiert wurde noch nichts.',
  score: 'Gesamt: der schwächste der vier Abschnitte',
  of: 'von {of, number}',
  test: 'Test',
  points: 'Punkte',
  state: 'Stand',
  evidence: 'Nachweis',
  passed: 'Bestanden, von selbst',
  failed: 'Nicht bestanden',
  unknown: 'Noch nicht bekannt',
  documented: 'Von Hand gemacht',
  undocumented: 'Nichts aufgeschrieben',
  written: '{doneOn}: {result} Siehe {document}. Aufgeschrieben von {person} am {notedAt}.',
  rule: 'Wie Punkte vergeben werden',
};

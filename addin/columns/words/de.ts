import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  title: 'Seine Spalten',
  lead: 'Wonach er entscheidet. Versionen arbeiten mit den Spalten weiter, aus denen sie gelernt haben; das nächste Training lernt aus diesen.',
  changeColumn: 'Spalte {column} ändern',
  change: 'Ändern',
  tellsApart: 'unterscheidet die Zeilen',
  holdsClasses: 'enthält die Klassen',
  alsoCalled: 'heißt auch {names}',
  whatHolds: 'Was in „{column}“ steht',
  otherNames: 'Tabellen nennen „{column}“ auch',
  otherNamesHint: 'Mehrere Namen mit einem Semikolon dazwischen.',
  save: 'Speichern',
  drop: 'Entfernen',
  dropNamed: '„{column}“ entfernen',
  keep: 'Behalten',
  dropMeans:
    'Tabellen brauchen „{column}“ dann nicht mehr. Was gesagt wurde, behält seine Zellen; Versionen, die daraus gelernt haben, finden die Spalte von nun an leer, trainieren Sie also neu. Wieder hinzugefügt, kommt sie zurück.',
  dropEndsSegments:
    'Nach ihr werden Zeilen für Berichte geteilt: Ihre Segmente enden, und wer nur Berichte über das eigene Segment sieht, sieht keine mehr.',
  addColumn: 'Spalte dieser Tabelle hinzufügen',
  add: '„{column}“ hinzufügen',

  changing: 'Die Spalten werden geändert',
};

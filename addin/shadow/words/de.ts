export const de = {
  title: 'Schatten',
  lead: 'Eine andere Version kann laufende Zeilen ungesehen beantworten: Sie sehen, was sie ändern würde, bevor sie es tut. Sie erreicht keine Zelle, keine Antwort und nichts, was gelernt wird.',
  fetching: 'Schatten werden abgefragt',
  starting: 'Version {version} soll ungesehen antworten',
  stopping: 'Der Schatten wird beendet',
  version: 'Version',
  choice: 'Version {version}',
  choiceKeptBack: 'Version {version}, zurückgehalten',
  because: 'Warum (andere lesen es beim Schatten)',
  start: 'Ungesehen antworten lassen',
  stop: 'Beenden',
  running: 'Version {version} antwortet ungesehen neben Version {beside}, seit {at}; {person} hat sie gestartet.',
  stoppedByPerson:
    'Version {version} antwortete ungesehen neben Version {beside}, von {from} bis {to}; {person} hat sie beendet.',
  stoppedByChampion:
    'Version {version} antwortete ungesehen neben Version {beside}, von {from} bis {to}; seitdem antwortet eine andere Version.',
  why: 'Warum: {because}',
  countMeans:
    'Eine Zeile zählt einmal, sooft auch nach ihr gefragt wird. Zeilen, die ein Label oder eine Regel beantwortet, bleiben außen vor: Sie würden mit jeder Version so beantwortet.',
  dropped:
    '{rows, plural, one {# beantwortete Zeile wurde} other {# beantwortete Zeilen wurden}} nicht verglichen: Zu viele warteten, das Vergleichen misslang, oder {most, number} waren schon verglichen.',
  byClass: 'Was sie ändern würde',
  change: 'Beantwortet → würde antworten',
  rows: 'Zeilen',
  rowsMeans: 'Laufende Zeilen, die die andere Klasse bekommen hätten',
  changed: 'Anders',
  changedMeans: 'Davon die, die eine andere Klasse bekommen hätten',
  compared: 'Zeilen',
  comparedMeans: 'Verglichene laufende Zeilen dieses Wertes',
  pair: '{from} → {to}',
  examples: 'Etwa {keys}',
  others:
    '{rows, plural, one {# weitere Zeile würde sich ändern, von selteneren Paaren.} other {# weitere Zeilen würden sich ändern, von selteneren Paaren.}}',
  bySegment: 'Nach {column}',
  otherSegments:
    '{values, plural, one {Ein weiterer Wert ist nicht aufgeführt.} other {# weitere Werte sind nicht aufgeführt.}}',
  earlier: 'Frühere Schatten',
  none: 'Es gibt keine andere Version, deren Modell aufbewahrt ist.',
};

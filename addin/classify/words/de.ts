import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  untrained: 'Amend hat aus Ihren Zeilen noch nicht gelernt.',
  firstLead:
    'Noch wurde nichts trainiert. Zeilen bekommen erste Antworten, aus den Wörtern der Namen und Beschreibungen der Klassen und aus dem, was gruppierten Zeilen gemeinsam ist; oder von einem Modell, wo ein Administrator es fragen lässt. In der Spalte „Amend source“ steht dann „erste Antwort“.',
  firstEnd:
    'Eine erste Antwort endet, wo ihre Zeile ein Label bekommt. Alle enden mit dem ersten Training, oder sobald {labels, number} Zeilen Labels haben. Aus ihnen wird nichts gelernt.',
  firstAnswered:
    'Erste Antworten, aus den Wörtern der Namen und Beschreibungen der Klassen: Wie sicher sie sind, sagt, wie ähnlich die Wörter sind. Prüfen Sie einige, dann trainieren Sie.',
  firstAnsweredOutside:
    'Erste Antworten: Wie sicher sie sind, wurde an keiner Ihrer Zeilen gemessen. Prüfen Sie einige, dann trainieren Sie.',
  outside:
    '{rows, plural, =0 {Keine davon ist} one {# davon ist} other {# davon sind}} vom Modell {model}; in der Spalte „Amend source“ ist es genannt.',
  outsideUnanswered:
    'Bei {rows, plural, one {# Zeile} other {# Zeilen}} nannte das Modell keine der Klassen: Es antworten die Wörter der Namen und Beschreibungen.',
  outsideUnasked:
    'Nach {rows, plural, one {# Zeile} other {# Zeilen}} wurde nicht gefragt: Es antworten die Wörter der Namen und Beschreibungen. Klassifizieren Sie noch einmal, um nach den übrigen zu fragen.',
  firstAnsweredThen:
    'Das waren erste Antworten. Jetzt antwortet Version {champion}: Klassifizieren Sie noch einmal, um ihre Antworten zu haben.',
  title: 'Zeilen klassifizieren',
  lead: 'Amend schreibt neben jede Zeile eine Klasse und wie sicher sie ist. Ihre eigenen Zellen bleiben, wie sie sind.',
  findTitle: 'Ungewöhnliche Zeilen finden',
  findLead:
    'Amend bewertet, wie ungewöhnlich jede Zeile neben den anderen ist, und nennt die Spalten, an denen es liegt. Ihre eigenen Zellen bleiben, wie sie sind.',
  find: 'Ungewöhnliche Zeilen finden',
  findAgain: 'Die Zeilen neu bewerten',
  findNext: 'Weiter: bestätigen oder verwerfen',
  rowsFound: '{alerts, plural, one {Zeile ist} other {Zeilen sind}} ungewöhnlich, von {rows, number}',
  foundNext:
    'Sortieren Sie nach „Amend score“, um sie beieinander zu sehen. Was Sie bestätigen oder verwerfen, ordnet die anderen.',
  whichRows: 'Welche Zeilen',
  unlabelledRows: 'Zeilen, in denen „{column}“ leer ist',
  allRows: 'Alle Zeilen',
  progress: 'Klassifiziert: {done, number} von {total, number} Zeilen',
  stopped: 'Angehalten. Die bisher erledigten Zeilen behalten ihre Antworten.',
  goOn: 'Weitermachen, wo angehalten wurde',
  classify: 'Klassifizieren',
  again: 'Noch einmal klassifizieren',
  next: 'Weiter: Antworten prüfen',
  done: 'Fertig',
  rowsClassified: '{rows, plural, one {Zeile klassifiziert} other {Zeilen klassifiziert}}',
  allSure: 'Bei jeder ist sich Amend zu mindestens {share} sicher.',
  unsure: '{rows, plural, one {# Zeile} other {# Zeilen}} unter {share} Sicherheit, im Blatt markiert.',
  unknown:
    '{rows, plural, one {# Zeile sieht neu aus, oder mehrere Klassen sind für sie etwa gleich wahrscheinlich} other {# Zeilen sehen neu aus, oder mehrere Klassen sind für sie etwa gleich wahrscheinlich}}: Hinter der Klasse steht „neu?“, und vielleicht stimmt keine der Klassen.',
  acceptable:
    '{rows, plural, =0 {Keine ist sicher genug, um nicht geprüft zu werden} one {# Zeile muss niemand prüfen} other {# Zeilen muss niemand prüfen}}: Ab {share} stimmen Antworten nachweislich so oft wie festgelegt. Im Blatt mit ✓ gekennzeichnet.',
  acceptableByClass:
    '{rows, plural, =0 {Keine ist sicher genug, um nicht geprüft zu werden} one {# Zeile muss niemand prüfen} other {# Zeilen muss niemand prüfen}}: Ab der Sicherheit ihrer Klasse stimmen Antworten nachweislich so oft wie festgelegt. Im Blatt mit ✓ gekennzeichnet.',
  gone: '{rows, plural, one {# Zeile steht nicht mehr in der Tabelle oder hat} other {# Zeilen stehen nicht mehr in der Tabelle oder haben}} inzwischen einen anderen Schlüssel. {rows, plural, one {Ihre Antwort wurde} other {Ihre Antworten wurden}} ausgelassen.',
  leftOut:
    '{rows, plural, one {# Zeile wurde ausgelassen: Ihr Schlüssel ist} other {# Zeilen wurden ausgelassen: Ihre Schlüssel sind}} leer oder mehrfach vergeben. Geben Sie jeder Zeile einen eigenen Schlüssel und klassifizieren Sie noch einmal.',
  answered:
    '{versions, plural, one {Version {names} hat geantwortet.} other {Die Versionen {names} haben geantwortet.}}',
  otherAnswers: 'Jetzt antwortet Version {champion}: Klassifizieren Sie noch einmal, um ihre Antworten zu bekommen.',

  preview: 'Erst zehn Zeilen versuchen',
  previewed:
    '{rows, plural, one {Das ist # Zeile} other {Das sind # Zeilen}} zum Ansehen. Sehen die Antworten richtig aus, lassen Sie die übrigen klassifizieren; sonst wurde nichts geschrieben.',
  theOthers: 'Die übrigen {rows, number} klassifizieren',
  since: 'Seither',
  lookForChanges: 'Nach bearbeiteten und neuen Zeilen sehen',
  lookingForChanges: 'Es wird nach bearbeiteten und neuen Zeilen gesehen',
  edited:
    '{rows, plural, one {# Zeile wurde} other {# Zeilen wurden}} bearbeitet, seit sie klassifiziert {rows, plural, one {wurde} other {wurden}}: Die Klasse daneben gehört zu den Zellen von vorher.',
  added: '{rows, plural, one {# Zeile ist} other {# Zeilen sind}} neu.',
  classifyThem: '{rows, plural, one {Diese klassifizieren} other {Diese {rows, number} klassifizieren}}',
  nothingChanged: 'Seither wurde keine Zeile bearbeitet oder hinzugefügt.',
  byItself: 'Bearbeitete und neue Zeilen von selbst klassifizieren, solange der Bereich offen ist',
  everyMinutes: '{minutes, plural, =0 {Nie} one {Jede Minute} other {Alle # Minuten}}',

  lookedAt: 'Es wird nach bearbeiteten und neuen Zeilen gesehen: {done, number} von {total, number} Zeilen gelesen',
  lookStopped: 'Angehalten. Es wurde nichts klassifiziert.',
  lookStoppedAt:
    'Angehalten. {done, number} von {total, number} Zeilen sind gelesen, und es wurde nichts klassifiziert.',
  goOnLooking: 'Weiter suchen',
  lookAgain: 'Von der ersten Zeile an suchen',
  editedMark: 'Im Blatt mit ↻ gekennzeichnet, bis sie noch einmal klassifiziert sind.',
  onEdit: 'Wenn jemand bearbeitet hat, nach einer Pause',
  didByItself: 'Um {at} {rows, plural, one {wurde # Zeile} other {wurden # Zeilen}} von selbst klassifiziert.',
  stoppedAt:
    'Angehalten. {done, number} von {wanted, number} Zeilen sind klassifiziert und behalten ihre Antworten; {waiting, plural, one {# Zeile wartet} other {# Zeilen warten}}.',
  source: 'Eine Spalte „Amend source“ anlegen, die sagt, woher jede Klasse kommt',

  notAsLearned: 'Die Zeilen sind noch nicht klassifiziert: Sie sind anders als das, woraus gelernt wurde.',
  lookAtColumn: '„{column}“ ansehen',
  classifyAnyway: 'Trotzdem klassifizieren',
  lookedAtRows:
    '{rows, plural, one {# Zeile wurde angesehen.} other {# Zeilen wurden angesehen, verteilt über alle, die zu klassifizieren sind.}}',
  showingColumn: 'Die Spalte wird ausgewählt',

  noRows: 'Die Tabelle „{table}“ hat keine Zeilen.',
  noRowsNext: 'Setzen Sie Zeilen unter die Überschriften und versuchen Sie es noch einmal.',
  allLabelled: 'Jede Zeile hat in der Label-Spalte schon eine Klasse.',
  allLabelledNext: 'Fügen Sie Zeilen ohne Klasse hinzu oder wählen Sie „Alle Zeilen“.',
  noKeys: 'Keine der {rows, number} Zeilen lässt sich durch ihren Schlüssel von den anderen unterscheiden.',
  noKeysNext: 'Geben Sie jeder Zeile einen eigenen Schlüssel und versuchen Sie es noch einmal.',
};

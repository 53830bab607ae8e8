import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  classifyFirst: 'Klassifizieren Sie zuerst einige Zeilen',
  thenListed: 'Dann stehen hier die Zeilen, bei denen sich Amend am wenigsten sicher ist.',
  toClassifying: 'Zum Klassifizieren',
  toTraining: 'Zum Training',
  title: 'Falsches korrigieren',
  lead: 'Geben Sie die richtige Klasse in die Spalte „Amend correction“ ein, oder gehen Sie die Zeilen unten durch. Amend lernt sofort aus jeder.',
  leadDrafts:
    'Geben Sie die richtige Klasse in die Spalte „Amend correction“ ein, oder gehen Sie die Zeilen unten durch. Was Sie eingeben, wird gesendet, sobald Sie es angesehen haben; dann lernt Amend daraus.',
  next: 'Weiter: neu trainieren',
  standing:
    '{corrections, plural, one {Korrektur gilt} other {Korrekturen gelten}}{waiting, plural, =0 {} one {, # Eingabe wartet} other {, # Eingaben warten}}',
  othersChanged:
    '{rows, plural, one {andere Zeile hat durch Ihre Korrekturen ihre Klasse gewechselt} other {andere Zeilen haben durch Ihre Korrekturen ihre Klasse gewechselt}}',
  undo: 'Rückgängig: {what}',
  newClasses:
    '{classes, plural, one {{names} ist eine neue Klasse} other {{names} sind neue Klassen}}. Wenn das ein Tippfehler war, machen Sie es rückgängig.',
  found:
    '{corrections, plural, one {Eine Korrektur wurde im Blatt vorgefunden, deren Eingabe} other {# Korrekturen wurden im Blatt vorgefunden, deren Eingabe}} hier nicht zu sehen war: in niemandes Namen festgehalten.',
  gone: '{rows, plural, one {Eine geänderte Zeile steht nicht mehr in der Tabelle oder teilt ihren Schlüssel mit einer anderen.} other {# geänderte Zeilen stehen nicht mehr in der Tabelle oder teilen ihre Schlüssel mit anderen.}}',
  disputes: 'Zwei Personen sind sich uneinig',
  disputesLead:
    '{rows, plural, one {Zu dieser Zeile haben zwei Personen} other {Zu diesen # Zeilen haben je zwei Personen}} verschiedene Klassen genannt, die spätere, ohne das Wort der anderen gesehen zu haben. Das erste Wort gilt, bis jemand wählt: Klicken Sie auf eines, oder drücken Sie in der Karte 1, 2 oder 3.',
  keepAll: 'In allen {rows, number} behalten, was gilt',
  takeAll: 'In allen {rows, number} das andere nehmen',
  moreDisputed: '{rows, number} weitere zeigen',
  disputedElsewhere:
    '{rows, plural, one {Eine weitere strittige Zeile steht} other {# weitere strittige Zeilen stehen}} nicht in dieser Tabelle.',
  disputeOf: 'Strittige Zeile {row}',
  side: '{number, number} · {class}',
  saidBy: '{who}, {when}{stands, select, yes {. Das gilt.} other {}}',
  saidByYou: 'Sie, {when}{stands, select, yes {. Das gilt.} other {}}',
  answeredByAmend: 'Antwort von Amend',
  fetchingDisputes: 'Es wird nach Zeilen gesucht, zu denen man sich uneinig ist',
  deciding: 'Es wird gesagt, was stimmt',
  emptied: '{row} geleert',
  notSure: '{row}: nicht sicher',
  didYouMean: 'Sie haben „{word}“ eingegeben. Meinen Sie {near}?',
  keepWord: '„{word}“ als neue Klasse behalten',
  isRetired:
    '„{word}“ ist stillgelegt und wird nicht mehr benutzt. Wählen Sie in der Tabelle eine andere Klasse, oder benutzen Sie diese trotzdem.',
  useRetired: '„{word}“ trotzdem benutzen',
  didYouMeanHere: 'Meinen Sie {near}?',
  finish: 'Abschließen',
  copyLead:
    'Kopieren Sie die Klassen der Zeilen, die korrigiert oder bestätigt wurden, nach „{column}“. Eine korrigierte Klasse ersetzt, was dort steht.',
  alsoUnchecked: 'Auch Amends Antworten, die niemand geprüft hat, in leere Zellen',
  copy: 'Klassen nach „{column}“ kopieren',
  nothingToCopy: 'Nichts zu kopieren: In „{column}“ steht bereits, was gesagt wurde.',
  checkedCopied:
    '{classes, plural, one {# geprüfte Klasse wurde} other {# geprüfte Klassen wurden}} nach „{column}“ kopiert.',
  uncheckedCopied:
    'Auch {classes, plural, one {# Klasse, die niemand geprüft hat, wurde kopiert: Amend lernt nicht aus ihr und zählt sie} other {# Klassen, die niemand geprüft hat, wurden kopiert: Amend lernt nicht aus ihnen und zählt sie}} nicht als richtig.',
  leftUnchecked:
    '{rows, plural, one {# Zeile hat nur Amends ungeprüfte Antwort und blieb, wie sie ist.} other {# Zeilen haben nur Amends ungeprüfte Antwort und blieben, wie sie sind.}}',
  deletedMeanwhile: '{rows, plural, one {# Zeile wurde} other {# Zeilen wurden}} inzwischen gelöscht.',
  unsent: 'Noch nicht gesendet',
  showUnsent: '{entries, plural, one {Den Eintrag zeigen, der wartet} other {Die # Einträge zeigen, die warten}}',
  hideUnsent: '{entries, plural, one {Den Eintrag verbergen, der wartet} other {Die # Einträge verbergen, die warten}}',
  setAside: 'Vom Server nicht angenommen',
  notTaken: 'Der Server hat {corrections, plural, one {# Korrektur} other {# Korrekturen}} nicht angenommen.',
  tryAll: 'Alle noch einmal',
  andMore: 'und {items, number} weitere',
  dropQuestion:
    'Verwerfen? Das Blatt bleibt, wie es ist, aber Amend erfährt nicht, was Sie zu dieser Zeile gesagt haben.',
  dropIt: 'Verwerfen',
  keepIt: 'Behalten',
  showRow: 'Zeile zeigen',
  tryAgain: 'Noch einmal',
  drop: 'Verwerfen',
  keptUntilDone: 'Was Sie gesagt haben, bleibt erhalten: Versuchen Sie es danach noch einmal, oder verwerfen Sie es.',
  openItsClassifier: 'Öffnen Sie ihren Klassifikator, um die Zeile zu sehen.',
  correctingMayHelp: 'Es kann helfen, die Zeile zu korrigieren.',
  triedEveryFiveMinutes:
    'Alle fünf Minuten wird es noch einmal versucht; es kann auch helfen, die Zeile zu korrigieren.',
  copying: 'Klassen werden kopiert',
  looking: 'Korrekturen im Blatt werden gesucht',
  undoing: 'Letzte Korrektur wird rückgängig gemacht',
  showing: 'Zeile wird gezeigt',
  tryingAgain: 'Wird noch einmal versucht',
  dropping: 'Korrektur wird verworfen',
  labelColumnMissing: 'Die Tabelle hat keine Spalte „{column}“, in die Klassen kopiert werden könnten.',
  putHeaderBack: 'Stellen Sie die Überschrift wieder her und kopieren Sie noch einmal.',
  classColumnMissing: 'Die Tabelle hat noch keine Spalte „Amend class“.',
  classifyRowsFirst: 'Klassifizieren Sie zuerst ihre Zeilen.',
  manyRows: '{rows, plural, one {# Zeile} other {# Zeilen}}',
  wasUnsure: '{row}: nicht sicher',
  sending: 'Ihre Korrektur wird gesendet',
  reverting: 'Ihre Korrekturen werden zurückgenommen',
  reach:
    '{waiting, plural, one {Ihre Korrektur würde} other {Ihre # Korrekturen würden}} die Klasse {rows, plural, one {einer weiteren Zeile} other {von # weiteren Zeilen}} ändern. Noch ist nichts gesendet.',
  lookedAtSome: '{rows, number} von {all, number} Zeilen wurden in der Zeit angesehen.',
  takeReach: 'Übernehmen',
  onlyThese: '{waiting, plural, one {Nur diese Zeile} other {Nur diese Zeilen}}',
  makeRule: 'Regel daraus machen',
  fromTo: '{row}: {before} → {after} ({share})',
  moreRows: '{rows, plural, one {und eine weitere Zeile} other {und # weitere Zeilen}}',
  alsoChanged:
    '{corrections, plural, one {Ihre Korrektur hat} other {Ihre # Korrekturen haben}} auch {rows, plural, one {eine weitere Zeile} other {# weitere Zeilen}} geändert, im Blatt markiert:',
  revert: 'Alles zurücknehmen',
  keep: 'Behalten',
};

import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  title:
    '{drafts, plural, =0 {Nichts zu senden} one {Eine Korrektur ist nicht gesendet} other {# Korrekturen sind nicht gesendet}}',
  lead: '{drafts, plural, one {Sie zählt nicht, und sonst erfährt niemand davon, bis Sie sie senden. Im Blatt ist sie mit ✎ gekennzeichnet. Sie können an einem anderen Rechner damit weitermachen.} other {Sie zählen nicht, und sonst erfährt niemand davon, bis Sie sie senden. Im Blatt sind sie mit ✎ gekennzeichnet. Sie können an einem anderen Rechner damit weitermachen.}}',
  leadNone:
    'Was Sie im Blatt eingeben, wird hier gesammelt und gesendet, sobald Sie es angesehen haben. Antworten, die Sie in diesem Bereich geben, werden sofort gesendet.',
  fromTo: '{before} → {after}',
  noneBefore: '(keine Klasse)',
  takesBack: '(zurückgenommen)',
  meanwhile: 'Inzwischen hat {who} {class} gesagt. Gesendet tritt Ihre Angabe an deren Stelle.',
  meanwhileYou: 'Inzwischen haben Sie {class} gesagt. Gesendet tritt diese Angabe an deren Stelle.',
  meanwhileBack: 'Inzwischen wurde zurückgenommen, was zu der Zeile gesagt war.',
  meanwhileHidden:
    'Inzwischen hat jemand eine Klasse gesagt, die Ihnen nicht gezeigt wird. Gesendet tritt Ihre Angabe an deren Stelle.',
  classRetired:
    '„{class}“ ist seither stillgelegt: Die Korrektur wird nicht gesendet. Geben Sie eine andere Klasse ein, oder nehmen Sie sie heraus.',
  classUnknown:
    '„{class}“ steht nicht im Katalog, der geschlossen ist: Die Korrektur wird nicht gesendet. Geben Sie eine andere Klasse ein, oder nehmen Sie sie heraus.',
  columnMissing:
    'Die Spalten des Klassifikators wurden seither geändert: Die Korrektur wird nicht gesendet. Nehmen Sie sie heraus, und geben Sie sie neu ein, wenn sie noch gilt.',
  noteMissing: 'Vor dem Senden ist eine Begründung nötig: Fügen Sie eine Notiz hinzu.',
  addNote: 'Notiz hinzufügen',
  editNote: 'Notiz ändern',
  saveNote: 'Notiz speichern',
  leaveNote: 'So lassen',
  showRow: 'Zeile zeigen',
  takeOut: 'Herausnehmen',
  moreDrafts: '{drafts, number} weitere zeigen',
  elsewhere:
    '{drafts, plural, one {Eine Korrektur gilt einer Zeile, die} other {# Korrekturen gelten Zeilen, die}} nicht mehr von Ihnen zu korrigieren {drafts, plural, one {ist} other {sind}}: nicht gesendet.',
  takeOutElsewhere: '{drafts, plural, one {Diese} other {Diese}} herausnehmen',
  mayNotSend: 'Sie dürfen diesen Klassifikator nicht mehr korrigieren: Sie können sie nur noch verwerfen.',
  send: '{drafts, plural, one {# Korrektur} other {# Korrekturen}} senden',
  discard: 'Verwerfen',
  discardQuestion:
    '{drafts, plural, one {Die Korrektur} other {Alle {drafts, number}}} verwerfen? In den Zellen im Blatt steht dann wieder, was vorher dort stand.',
  discardAll: '{drafts, plural, one {Verwerfen} other {Alle verwerfen}}',
  keepThem: 'Behalten',
  sent: '{drafts, plural, =0 {Nichts wurde gesendet.} one {Eine Korrektur wurde gesendet.} other {# Korrekturen wurden gesendet.}}',
  earlier:
    '{drafts, plural, one {Eine war} other {# waren}} schon gesendet, etwa von einem anderen Rechner: Nichts wird zweimal festgehalten.',
  gone: '{drafts, plural, one {Eine wurde} other {# wurden}} inzwischen herausgenommen oder ersetzt und nicht gesendet.',
  held: '{drafts, plural, one {Eine wartet} other {# warten}} weiter.',
  leaveBatch: '{drafts, plural, one {Vorerst so lassen} other {Vorerst so lassen}}',
  meant: 'Gemeint ist {class}',
  rewording: 'Die Klasse wird geändert',
  takeBackBatch: 'Diese Sendung zurücknehmen',
  close: 'Schließen',
  fetching: 'Nach nicht gesendeten Korrekturen wird gesucht',
  noting: 'Die Notiz wird gespeichert',
  takingOut: 'Wird herausgenommen',
  sending: 'Ihre Korrekturen werden gesendet',
  takingBack: 'Die Sendung wird zurückgenommen',
};

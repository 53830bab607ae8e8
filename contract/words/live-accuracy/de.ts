import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  expected:
    'Nach der Sicherheit von {rows, plural, one {# Antwort} other {# Antworten}} dürften {share} richtig sein ({low} bis {high}).',
  blind:
    'Die Sicherheit sieht nur die Zeilen selbst: Wo sie etwas anderes bedeuten als zuvor, zeigen es erst die Labels.',
  noLabel: 'Für diese Antworten ist noch kein Label gekommen; daher weiß niemand, wie viele richtig waren.',
  labelled:
    'Für {labelled, number} von {rows, plural, one {# Antwort} other {# Antworten}} sind Labels gekommen ({coverage}): {share} davon waren richtig. Menschen sehen zuerst zweifelhafte Zeilen an; für alle gilt das daher nicht.',
  audit:
    '{share} aller Antworten sind richtig ({low} bis {high}). Das sagt die Zufallsstichprobe: {drawn, plural, one {# gezogene Zeile} other {# gezogene Zeilen}}, davon {asked, number} abgefragt{noticed, plural, =0 {} other { und # auf anderem Weg gelabelt}}.',
  noAudit:
    'Die Prüfliste hat noch nach keiner der {drawn, plural, =0 {} one {# } other {# }}zufällig gezogenen Zeilen gefragt ({share} von allen); daher gibt es keine Schätzung für alle Zeilen.',
  noneDrawn: 'Es werden keine Zeilen zufällig gezogen; daher gibt es keine Schätzung für alle Zeilen.',
  lag: '{days, plural, one {Die Hälfte der Labels kam binnen # Tag.} other {Die Hälfte der Labels kam binnen # Tagen.}}',
  overridden:
    'Menschen haben {share} {rows, plural, one {der # Antwort, zu der} other {der # Antworten, zu denen}} sie etwas gesagt haben, eine andere Klasse gegeben.',
  cost: 'Falsche Antworten darunter kosten voraussichtlich {expected}.',
  costRealised: 'Falsche Antworten unter denen mit Label haben {realised} gekostet.',
  unpriced:
    '{rows, plural, one {# Antwort hat} other {# Antworten haben}} keinen Preis, weil in „{column}“ keine Zahl steht.',
  rise: 'Seit {moment} widersprechen Labels den Antworten öfter, als deren Sicherheit sagt (mittlerer Verlust {after} nach {before}): Die Zeilen bedeuten vielleicht etwas anderes, oder sie werden anders geprüft.',
};

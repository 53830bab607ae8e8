import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  title: 'Der letzte Durchlauf',
  run: 'Antworten neben {rows, plural, one {# Zeile} other {# Zeilen}}, vom {at}',
  revert: 'Diesen Durchlauf rückgängig machen …',
  looking: 'Es wird nachgesehen, was neben den Zeilen des Durchlaufs steht',
  reverting: 'Der Durchlauf wird rückgängig gemacht',
  wouldGoBack:
    '{rows, plural, =0 {Keine Zeile bekäme zurück, was vor dem Durchlauf vom {at} dort stand.} one {# Zeile bekommt zurück, was vor dem Durchlauf vom {at} dort stand.} other {# Zeilen bekommen zurück, was vor dem Durchlauf vom {at} dort stand.}}',
  wentBack:
    '{rows, plural, =0 {Keine Zeile hat zurückbekommen, was vor dem Durchlauf vom {at} dort stand.} one {# Zeile hat zurückbekommen, was vor dem Durchlauf vom {at} dort stand.} other {# Zeilen haben zurückbekommen, was vor dem Durchlauf vom {at} dort stand.}}',
  blank: '{blank, plural, one {Neben # davon stand nichts.} other {Neben # davon stand nichts.}}',
  already:
    '{rows, plural, one {# Zeile hat schon, was vorher dort stand.} other {# Zeilen haben schon, was vorher dort stand.}}',
  leftSaid:
    '{rows, plural, one {# Zeile bleibt, wie sie ist: Sie wurde seither korrigiert oder bestätigt.} other {# Zeilen bleiben, wie sie sind: Sie wurden seither korrigiert oder bestätigt.}}',
  leftAgain:
    '{rows, plural, one {# Zeile bleibt, wie sie ist: Sie wurde seither bearbeitet und noch einmal klassifiziert.} other {# Zeilen bleiben, wie sie sind: Sie wurden seither bearbeitet und noch einmal klassifiziert.}}',
  leftCopied:
    '{rows, plural, one {# Zeile bleibt, wie sie ist: Ihre Klasse wurde nach „{column}“ kopiert.} other {# Zeilen bleiben, wie sie sind: Ihre Klasse wurde nach „{column}“ kopiert.}}',
  leftOther:
    '{rows, plural, one {# Zeile bleibt, wie sie ist: Neben ihr steht inzwischen etwas anderes.} other {# Zeilen bleiben, wie sie sind: Neben ihnen steht inzwischen etwas anderes.}}',
  leftGone:
    '{rows, plural, one {# Zeile des Durchlaufs steht nicht mehr in der Tabelle oder ist von einer anderen nicht zu unterscheiden.} other {# Zeilen des Durchlaufs stehen nicht mehr in der Tabelle oder sind von anderen nicht zu unterscheiden.}}',
  confirm: '{rows, plural, =0 {Diesen Durchlauf vergessen} one {# Zeile zurücksetzen} other {# Zeilen zurücksetzen}}',
  keep: 'Antworten behalten',
  notKept:
    'Dieser Durchlauf lässt sich später nicht rückgängig machen: Die Arbeitsmappe hat nicht festgehalten, was vorher dort stand. {because}',
};

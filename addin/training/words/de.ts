import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  readingTable: 'Tabelle wird gelesen',
  sendingLabels: 'Labels werden gesendet',
  waiting: 'Wartet, bis es an der Reihe ist',
  readingLabels: 'Labels werden gelesen',
  encoding: 'Spalten werden vorbereitet',
  comparing: 'Lernverfahren werden verglichen',
  learning: 'Es wird gelernt',
  evaluating: 'Test an ungesehenen Zeilen',
  saving: 'Modell wird gespeichert',
  startedByPolicy: '{doing}, gestartet nach der Regel',
  startedBy: '{doing}, gestartet von {person}',
  interrupted:
    'Während dieses Trainings hielt der Server {times, plural, one {# Mal} other {# Mal}} an. Es beginnt um {time} Uhr von Neuem',
  notSentYet:
    '{entries, plural, one {# Ihrer Eingaben hat} other {# Ihrer Eingaben haben}} den Server noch nicht erreicht.',
  keptTryAgain: 'Sie bleiben erhalten. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  noUsableKeys: 'Keine Zeile lässt sich durch ihren Schlüssel von den anderen unterscheiden.',
  giveKeys:
    'Geben Sie jeder Zeile einen eigenen Schlüssel, oder richten Sie einen neuen Klassifikator mit einer Spalte „Amend id“ ein.',
  labelColumnMissing: 'Die Tabelle hat keine Spalte „{column}“, in der die richtigen Klassen stehen.',
  putHeaderBack: 'Stellen Sie die Überschrift wieder her und trainieren Sie noch einmal.',
  noLabels: 'In der Spalte „{column}“ hat noch keine Zeile eine Klasse.',
  fillInClasses:
    'Tragen Sie bei einigen Zeilen die Klasse ein, mindestens zwei verschiedene, und trainieren Sie noch einmal.',
  oneClass: 'In jeder Zeile mit einer Klasse steht „{class}“.',
  fillInSecondClass:
    'So gibt es nichts zu unterscheiden. Tragen Sie bei einigen Zeilen eine zweite Klasse ein und trainieren Sie noch einmal.',
  stopped: 'Das Training wurde angehalten, bevor es zu Ende war.',
  trainAgain: 'Trainieren Sie noch einmal.',
};

import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  opening: 'Wird geöffnet …',
  notInExcel: 'Amend arbeitet neben einer Tabelle',
  notInExcelHow:
    'Öffnen Sie Excel und wählen Sie Amend auf der Registerkarte „Start“, oder öffnen Sie die Workbench dieses Servers.',
  predicts: 'Sagt „{column}“ vorher',
  rowsOf: 'Zeilen von „{series}“',
  more: 'Mehr',
  policies: 'Richtlinien',
  classes: 'Klassen',
  feeds: 'Zuflüsse',
  modelEndpoint: 'Ein eigenes Modell',
  schedules: 'Läuft von selbst',
  chooseAnew: 'Spalten neu wählen',
  exportWithout: 'Exportieren… ohne seine Labels',
  exportWith: 'Exportieren… mit seinen Labels und deren Zeilen',
  another: 'Anderen Klassifikator verwenden oder einrichten',
  steps: 'Schritte',
  train: 'Training',
  classify: 'Klassen',
  correct: 'Korrektur',
  find: 'Finden',
  judge: 'Urteile',
  overview: 'Überblick',
  findsAnomalies: 'Findet ungewöhnliche Zeilen',
  drift: 'Drift',
  otherNames:
    '„{classifier}“ kennt {columns, plural, one {eine Spalte, die in Ihrer Tabelle anders heißt oder fehlt} other {Spalten, die in Ihrer Tabelle anders heißen oder fehlen}}.',
  noSuchColumn: 'In Ihrer Tabelle gibt es „{name}“ nicht. Welche Spalte ist es?',
  unclearColumn: '{unclear} Welche Spalte ist „{name}“?',
  rememberForAll: 'Für alle Tabellen und alle Personen merken',
  useColumn: 'Diese Spalte verwenden',
  useColumns: 'Diese Spalten verwenden',

  openingPane: 'Wird geöffnet',
  leaving: 'Der Klassifikator wird verlassen',
  takingColumns: 'Ihre Spalten werden übernommen',
  fetchingColumns: 'Die Spalten werden geholt',
  takingAnswer: 'Ihre Antwort wird übernommen',
  openingTable: 'Die Tabelle wird geöffnet',

  modelElsewhere: 'Sein Modell ist anderswo',
  modelElsewhereText:
    'Ein anderes Programm beantwortet diese Zeilen und sendet, was es geantwortet hat. Amend beobachtet dieses Modell: Es trainiert hier kein eigenes und klassifiziert nichts. Wie sich Zeilen und Antworten ändern, steht unter „Drift“.',
  goToDrift: 'Zu „Drift“',
};

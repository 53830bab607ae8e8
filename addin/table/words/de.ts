import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  rowElsewhere: 'Die Zeile {row} ist nicht in dieser Tabelle.',
  rowElsewhereNext: 'Öffnen Sie die Arbeitsmappe, in der sie steht.',
  columnUnclearNext: 'Wählen Sie oben im Aufgabenbereich, welche es ist, oder benennen Sie eine im Blatt um.',
  columnsMissing: 'In der Tabelle {columns, plural, one {fehlt die Spalte} other {fehlen die Spalten}} {names}.',
  columnsMissingNext:
    '„{classifier}“ braucht sie. Wählen Sie oben im Aufgabenbereich, welche Ihrer Spalten {columns, plural, one {es ist} other {es sind}}, oder stellen Sie die Überschrift wieder her.',
  noRowSelected: 'Es ist keine Zeile der Tabelle ausgewählt.',
  selectRow: 'Klicken Sie im Blatt auf eine Zelle der Zeile und fragen Sie noch einmal.',
};

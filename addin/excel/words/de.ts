import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  editing: 'Eine Zelle wird gerade bearbeitet, deshalb lässt Excel niemand anderen hinein.',
  editingNext: 'Drücken Sie im Blatt die Eingabetaste oder Esc und versuchen Sie es noch einmal.',
  protected: 'Das Blatt ist geschützt.',
  protectedNext:
    'Wählen Sie in Excel „Überprüfen“ > „Blattschutz aufheben“ oder fragen Sie, wer es schützt, und versuchen Sie es noch einmal. Was Sie eingegeben haben, bleibt in seinen Zellen.',
  structure: 'Die Struktur der Arbeitsmappe ist geschützt.',
  structureNext:
    'Heben Sie den Schutz in Excel unter „Überprüfen“ > „Arbeitsmappe schützen“ auf oder fragen Sie, wer sie schützt, und versuchen Sie es noch einmal.',
  denied:
    'Excel lässt Amend nicht in diese Arbeitsmappe. Vielleicht wartet sie auf eine Vertraulichkeitsbezeichnung, oder diese erlaubt keine Änderungen.',
  deniedNext:
    'Wählen Sie unter „Start“ > „Vertraulichkeit“ eine Bezeichnung oder bitten Sie den Besitzer um das Recht zum Bearbeiten, und versuchen Sie es noch einmal.',
  readOnly: 'Die Arbeitsmappe ist nur zum Lesen geöffnet.',
  readOnlyNext:
    'Wählen Sie „Arbeitsmappe bearbeiten“ oder speichern Sie eine eigene Kopie und versuchen Sie es noch einmal.',
  tableGone: 'Die Tabelle ist nicht mehr in der Arbeitsmappe.',
  tableGoneNext: 'Markieren Sie eine Zelle der Tabelle, die Sie meinen, und versuchen Sie es noch einmal.',
  columnsGone: 'Eine Spalte, die Amend braucht, ist nicht mehr in der Tabelle: Sie wurde umbenannt oder gelöscht.',
  columnsGoneNamed: 'In der Tabelle gibt es die Spalte {names} nicht mehr: Sie wurde umbenannt oder gelöscht.',
  columnName: '„{name}“',
  columnsGoneNext: 'Machen Sie die Änderung der Spalte rückgängig oder klassifizieren Sie die Tabelle noch einmal.',
  tooLarge: 'Die Tabelle enthält mehr, als Excel in einem Stück übergibt.',
  tooLargeNext:
    'Löschen Sie Spalten oder Zeilen, die nicht gebraucht werden, oder kürzen Sie sehr lange Texte und versuchen Sie es noch einmal.',
  unsupported: 'Dieses Excel kann nicht, was Amend von ihm verlangt hat.',
  unsupportedNext: 'Aktualisieren Sie Excel oder verwenden Sie Excel im Web.',
  refused: 'Excel hat abgelehnt, was Amend von ihm verlangt hat.',
  refusedNext:
    'Versuchen Sie es noch einmal; wenn es wieder geschieht, speichern Sie die Arbeitsmappe und öffnen Sie sie neu.',
  rowGone:
    'Die Zeile ist nicht zu finden: Sie wurde gelöscht, ihr Schlüssel wurde geändert, oder eine andere Zeile hat denselben Schlüssel.',
  rowGoneNext: 'Suchen Sie sie in der Tabelle und geben Sie jeder Zeile einen eigenen Schlüssel.',
  notInExcel: 'Amend läuft nicht in Excel.',
  notInExcelNext: 'Öffnen Sie den Aufgabenbereich aus dem Menüband von Excel oder verwenden Sie die Workbench.',

  noRoom:
    'Amend braucht {columns, plural, one {eine leere Spalte} other {# leere Spalten}} rechts neben der Tabelle, aber in {address} steht etwas.',
  noRoomNext:
    'Verschieben Sie es weiter nach rechts oder fügen Sie hinter der Tabelle leere Spalten ein und versuchen Sie es noch einmal.',
  low: 'gering',
  sourceOutside: 'erste Antwort von {model}',
  source:
    '{source, select, first {erste Antwort} adopted {übernommen} label {Label} rule {Regel} stream {Datenstrom} other {Modell}}',
  edited: 'geändert',
  unknownRow: 'neu?',
  newClass: 'Bisher keine Klasse',
  newClassMeans:
    'Diese Klasse steht nicht in der Liste. Behalten Sie sie, um Amend eine neue Klasse beizubringen; gehen Sie zurück, wenn es ein Versehen ist.',
  tooNarrow:
    'Die Spalte „{column}“ ist zu schmal, um ihre Zahlen zu zeigen: Excel zeigt dort ####, und Amend nimmt eine Klasse so, wie sie gezeigt wird.',
  tooNarrowNext: 'Machen Sie die Spalte breiter und versuchen Sie es noch einmal.',
  tableBusy: 'Die Tabelle ändert sich immer wieder, während Amend daran arbeitet.',
  tableBusyNext: 'Warten Sie, bis niemand Zeilen sortiert, einfügt oder löscht, und versuchen Sie es noch einmal.',
  noValues: 'Excel hat die Werte der Tabelle nicht übergeben.',
  noValuesNext: 'Löschen Sie Spalten, die nicht gebraucht werden, und versuchen Sie es noch einmal.',
  tooManyCells:
    'Die Tabelle hat {rows, number} Zeilen und {columns, number} Spalten; Amend liest höchstens {most, number} Zellen.',
  tooManyCellsNext: 'Teilen Sie die Tabelle oder löschen Sie Spalten, die nicht gebraucht werden.',

  noRowsBelow: '{address} kann keine Tabelle werden: Unter den Überschriften steht keine Zeile.',
  overlaps:
    '{address} kann keine Tabelle werden: Der Bereich überschneidet sich mit einer anderen Tabelle oder hat verbundene Zellen.',
  notATableNext:
    'Markieren Sie die Überschriften und alle Zeilen darunter, sonst nichts, und versuchen Sie es noch einmal.',
  signInClosed: 'Das Fenster zum Anmelden hat sich nicht geöffnet ({code}).',
  signInClosedNext:
    'Erlauben Sie Ihrem Browser, für diese Seite Fenster zu öffnen, schließen Sie andere Fenster von Amend und versuchen Sie es noch einmal.',
};

export const de = {
  refusedEntry: '{reason} Geben Sie etwas anderes ein, oder drücken Sie Esc, um zu behalten, was da war.',
  nothingToSort:
    'Hier gibt es nichts zu sortieren. Wählen Sie eine Zelle der Tabelle oder der Zeilen aus, die sortiert werden sollen.',
  sortAcrossTable:
    'Diese Zellen und eine Tabelle würden zusammen sortiert. Wählen Sie Zellen entweder der Tabelle oder außerhalb davon aus.',
  column: 'Spalte {name}',
  pasteTooLarge:
    'Das ist zu viel, um es auf einmal einzufügen: höchstens {most, number} Zellen. Fügen Sie es in Teilen ein, oder öffnen Sie die Datei.',
  copyTooLarge: 'Höchstens {most, number} Zellen lassen sich auf einmal kopieren. Wählen Sie weniger Zellen aus.',
  allHidden:
    'Alles, was ausgewählt ist, ist ausgeblendet. Blenden Sie die Zeilen oder Spalten ein, um sie zu kopieren.',
  clipboardNotWritten:
    'Der Browser lässt das Menü dieser Seite nicht an die Zwischenablage. Drücken Sie stattdessen Strg+C oder Strg+X.',
  clipboardNotRead:
    'Der Browser lässt das Menü dieser Seite nicht an die Zwischenablage. Drücken Sie stattdessen Strg+V.',
  nothingByThatName:
    'In dieser Arbeitsmappe gibt es keine Zelle, keinen Bereich, keine Tabelle und keinen Namen „{text}“. Geben Sie eine Adresse wie B7 oder A1:C9 ein.',
};

export const de = {
  rowsPushedOff:
    'In den letzten Zeilen des Blatts steht etwas, das hinausgeschoben würde. Löschen Sie diese Zeilen, oder fügen Sie weniger Zeilen ein.',
  columnsPushedOff:
    'In den letzten Spalten des Blatts steht etwas, das hinausgeschoben würde. Löschen Sie diese Spalten, oder fügen Sie weniger Spalten ein.',
  headersOfTable:
    'In diesen Zeilen stehen die Überschriften der Tabelle „{table}“. Wählen Sie alle Zeilen der Tabelle aus, um sie zu löschen, oder nur Zeilen unter den Überschriften.',
  lastRowOfTable:
    'Die Tabelle „{table}“ behält mindestens eine Zeile. Wählen Sie alle Zeilen samt den Überschriften aus, um sie zu löschen, oder lassen Sie eine Zeile übrig.',
  otherTableMoved: 'Das würde Zellen einer anderen Tabelle verschieben. Verschieben Sie zuerst diese Tabelle.',
  mergedNotSorted: 'Verbundene Zellen lassen sich nicht sortieren. Heben Sie zuerst den Zellverbund auf.',
  hiddenNotActivated: 'Ein ausgeblendetes Blatt lässt sich nicht aktivieren.',
  oneSheetShown: 'Eine Arbeitsmappe muss mindestens ein sichtbares Blatt enthalten.',
  validation:
    'Dieser Wert entspricht nicht den Einschränkungen der Datenüberprüfung, die für diese Zelle festgelegt sind.',
};

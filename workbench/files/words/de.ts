export const de = {
  cutCells:
    '{cells, plural, one {# Zelle hatte mehr als {most, number} Zeichen und wurde gekürzt.} other {# Zellen hatten mehr als {most, number} Zeichen und wurden gekürzt.}}',
  unpacksTooLarge:
    'Die Arbeitsmappe ist entpackt größer als 1 GB. Das ist mehr, als ein Browser verarbeiten kann. Speichern Sie die Zeilen und Spalten, die Sie brauchen, als .csv und öffnen Sie diese Datei.',
  sheetsTooLarge:
    'Die Blätter der Arbeitsmappe sind entpackt größer als 250 MB. Das ist mehr, als ein Browser verarbeiten kann. Speichern Sie die Zeilen und Spalten, die Sie brauchen, als .csv und öffnen Sie diese Datei.',
  notUnpacked:
    'Die Datei ist beschädigt: Sie lässt sich nicht entpacken. Öffnen Sie sie in dem Programm, mit dem sie erstellt wurde, speichern Sie sie neu und versuchen Sie es mit dieser Kopie.',
  damagedPart:
    'Die Arbeitsmappe ist beschädigt: Ein Teil davon ist kein wohlgeformtes XML. Öffnen Sie sie in Excel, speichern Sie sie als .xlsx und versuchen Sie es mit dieser Kopie.',
  beyondTheSheet:
    'Die Arbeitsmappe ist beschädigt: Ein Blatt nennt eine Zelle jenseits von XFD1048576, der letzten Zelle eines Blatts. Öffnen Sie sie in Excel, speichern Sie sie als .xlsx und versuchen Sie es mit dieser Kopie.',
  damagedSetting:
    'Die Arbeitsmappe ist beschädigt: Die Einstellung eines Add-ins darin ist nicht lesbar. Öffnen Sie sie in Excel, speichern Sie sie als .xlsx und versuchen Sie es mit dieser Kopie.',
};

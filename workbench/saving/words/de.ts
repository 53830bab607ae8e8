export const de = {
  undrawableFormats:
    '{count, plural, one {# bedingtes Format, das} other {# bedingte Formate, die}} die Workbench nicht zeichnen kann',
  namedColors:
    '{count, plural, one {# Zelle, deren Farbe mit ihrem Namen angegeben wurde: wird ohne sie gespeichert} other {# Zellen, deren Farbe mit ihrem Namen angegeben wurde: werden ohne sie gespeichert}}',
  spilledCells:
    '{count, plural, one {# Zelle, die} other {# Zellen, die}} eine Formel daneben füllt: die Formel muss neu eingegeben werden',
  comments: '{count, plural, one {# Kommentar} other {# Kommentare}}',
  shapes: '{count, plural, one {# Form} other {# Formen}}',
  filters:
    '{count, plural, one {# Filter} other {# Filter}} nach einer Bedingung oder auf einem Blatt selbst: ausgeblendete Zeilen bleiben ausgeblendet',
  changedCharts:
    '{count, plural, one {# Diagramm der Datei, das ein Add-in geändert hat: wird gespeichert, wie es hier gezeichnet ist} other {# Diagramme der Datei, die ein Add-in geändert hat: werden gespeichert, wie sie hier gezeichnet sind}}, ohne weitere Gestaltung',
  chartsWithNamedColors:
    '{count, plural, one {# Diagramm mit einer Farbe, die mit ihrem Namen angegeben wurde: wird ohne sie gespeichert} other {# Diagramme mit einer Farbe, die mit ihrem Namen angegeben wurde: werden ohne sie gespeichert}}',
  styledCells:
    '{count, plural, one {# Zelle mit benannter Formatvorlage: wird} other {# Zellen mit benannter Formatvorlage: werden}} nur mit dem Aussehen gespeichert',
  protection:
    '{count, plural, one {# Einstellung} other {# Einstellungen}} eines Schutzes: Blätter werden geschützt gespeichert, ohne Passwort',
  details: '{count, plural, one {# Angabe} other {# Angaben}} zum Dokument, etwa der Titel',
  addinThings:
    '{count, plural, one {# Element, das} other {# Elemente, die}} ein Add-in ablegt: Bindungen, XML-Teile oder Eigenschaften von Blättern',
  signature: 'die digitale Signatur, die für eine geänderte Datei nicht mehr gilt',
  noVisibleSheet:
    'Die Arbeitsmappe hat kein sichtbares Blatt zum Speichern. Fügen Sie ein Blatt hinzu und speichern Sie dann erneut.',
  sheetName:
    'Excel nimmt kein Blatt mit dem Namen „{name}“ an: Ein Name hat 1 bis 31 Zeichen, keines davon \\ / ? * [ ] oder :, und an keinem Ende einen Apostroph. Benennen Sie das Blatt mit einem Doppelklick auf seine Registerkarte um und speichern Sie dann erneut.',
  sameName:
    'Zwei Blätter heißen „{name}“; Excel unterscheidet dabei nicht zwischen Groß- und Kleinschreibung. Benennen Sie eines davon mit einem Doppelklick auf seine Registerkarte um und speichern Sie dann erneut.',
  longCell:
    'Zelle {address} des Blatts „{sheet}“ hat {length, number} Zeichen; eine Zelle einer Excel-Datei fasst {most, number}. Kürzen Sie den Text und speichern Sie dann erneut.',
  tooManyCells:
    'Das Blatt „{sheet}“ hat {cells, number} ausgefüllte Zellen, und ein Browser kann {most, number} je Blatt speichern. Löschen Sie Zeilen oder Spalten, die Sie nicht brauchen, und speichern Sie dann erneut.',
  copyName: '{name} - Kopie{extension}',
};

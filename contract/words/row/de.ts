export const de = {
  'repeat-differs.title': 'Der Idempotenzschlüssel wurde für etwas anderes verwendet.',
  'repeat-differs.nextStep':
    'Senden Sie jede Anfrage unter einem eigenen Schlüssel, und unter demselben nur genau dieselbe.',
  'repeat-differs.detail':
    'In den letzten 24 Stunden wurde unter diesem Idempotenzschlüssel eine andere Anfrage gesendet.',
  'repeat-under-way.title': 'Die Anfrage wird bereits beantwortet.',
  'repeat-under-way.nextStep':
    'Warten Sie so lange wie angegeben, und senden Sie sie noch einmal unter demselben Schlüssel.',
  'repeat-under-way.detail':
    'Die erste Anfrage unter diesem Idempotenzschlüssel hat noch keine Antwort. Fragen Sie in {seconds, plural, one {# Sekunde} other {# Sekunden}} wieder.',
  'line-unreadable.title': 'Die Zeile lässt sich nicht lesen.',
  'line-unreadable.nextStep':
    'Berichtigen Sie diese Zeile und senden Sie sie noch einmal; die anderen wurden beantwortet.',
  'line-unreadable.not-json': 'Die Zeile lässt sich nicht als JSON lesen.',
  'line-unreadable.too-deep': 'Die Zeile enthält Listen oder Objekte; erlaubt sind nur Texte, Zahlen, true und false.',
  'line-unreadable.too-long': 'Die Zeile ist länger als {most, number} Bytes.',
  'line-unreadable.row': 'Die Zeile kann nicht angenommen werden ({message}).',
  'key-of-no-model.title': 'Der Zugangsschlüssel sagt nicht, welcher Klassifikator gemeint ist.',
  'key-of-no-model.nextStep':
    'Bitten Sie einen Admin um einen Schlüssel mit der Rolle „Betrachter“ für einen einzigen Klassifikator.',
  'key-of-no-model.every': 'Der Schlüssel von {person} gilt für alle Klassifikatoren.',
  'key-of-no-model.none': 'Der Schlüssel von {person} darf von keinem Klassifikator Zeilen klassifizieren.',
  'key-of-no-model.several': 'Der Schlüssel von {person} gilt für mehrere Klassifikatoren.',
  'unknown-prediction.title': 'Diese Antwort ist nicht bekannt.',
  'unknown-prediction.nextStep':
    'Prüfen Sie die Kennung; Antworten werden so lange aufbewahrt, wie KEEP_PREDICTIONS_DAYS es sagt.',
  'unknown-prediction.malformed':
    '„{given}“ ist keine Kennung einer Antwort: Sie besteht aus einem Block und der Nummer einer Zeile, mit einem Doppelpunkt dazwischen.',
  'unknown-prediction.none':
    'Dieser Klassifikator hat keine Antwort „{given}“ gegeben, oder sie wird nicht mehr aufbewahrt.',
  'export-days.title': 'Diese Tage lassen sich nicht exportieren.',
  'export-days.nextStep': 'Wählen Sie andere Tage.',
  'export-days.order': 'Der letzte Tag, {to}, liegt vor dem ersten, {from}.',
  'export-days.many': '{days, number} Tage sind zu viele für eine Datei; höchstens sind es {most, number}.',
  'export-too-long.title': 'Es sind zu viele Vorhersagen für eine Datei.',
  'export-too-long.nextStep': 'Exportieren Sie weniger Tage auf einmal, oder wählen Sie Parquet.',
  'export-too-long.detail': 'Eine Datei fasst {most, number} MB, und diese Tage haben mehr.',
};

import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  title: 'Ein eigenes Modell',
  back: 'Zurück',
  fetching: 'Der Endpunkt wird nachgesehen',
  saving: 'Wird gespeichert',
  removing: 'Der Endpunkt wird entfernt',
  trying: 'Der Endpunkt wird etwas gefragt',
  useTitle: 'Erste Antworten dieses Klassifikators',
  useLead:
    'Bis zum ersten Training können Zeilen ihre ersten Antworten von einem Modell bekommen, das Ihr Unternehmen betreibt oder mietet. Sie sind so gekennzeichnet, enden wie andere erste Antworten, und nichts wird aus ihnen gelernt.',
  useSwitch: 'Das Modell nach ersten Antworten fragen',
  columns: 'Spalten, die gesendet werden',
  columnsHint: 'Keine andere Zelle verlässt den Server.',
  columnMissing: 'Wählen Sie mindestens eine Spalte.',
  save: 'Speichern',
  serverTitle: 'Der Endpunkt dieses Servers',
  serverLead:
    'Für alle Klassifikatoren, die ihn nutzen. Er spricht OpenAIs Protokoll der Chat Completions. Nichts wird gesendet, bevor er an ist und ein Klassifikator ihn nutzt.',
  url: 'Adresse',
  urlHint: 'Was vor /chat/completions steht, etwa https://models.example.com/v1.',
  model: 'Modell',
  key: 'Schlüssel',
  keyHint: 'Wird verschlüsselt aufbewahrt und niemandem mehr gezeigt.',
  keyKept: 'Ein Schlüssel ist aufbewahrt. Bleibt das Feld leer, bleibt er, solange die Adresse dieselbe ist.',
  noKey: 'Er braucht keinen Schlüssel',
  rowsADay: 'Zeilen am Tag, höchstens',
  inFlight: 'Fragen zugleich',
  seconds: 'Sekunden für eine Antwort',
  isOn: 'Er darf gefragt werden',
  urlMissing: 'Geben Sie die Adresse ein.',
  modelMissing: 'Geben Sie den Namen des Modells ein.',
  numberMissing: '{what}: eine ganze Zahl von {least, number} bis {most, number}.',
  try: 'Ausprobieren',
  tryHint: 'Stellt eine Frage, in der nichts aus Ihren Zeilen steht.',
  remove: 'Entfernen',
  removeMeans:
    'Adresse und Schlüssel werden vergessen. Klassifikatoren, die ihn benutzen, geben wieder erste Antworten aus Wörtern. Was er geantwortet hat, bleibt für den Fall, dass er ebenso wieder eingetragen wird.',
  removeIt: 'Ja, entfernen',
  keepIt: 'Behalten',
  rowsToday:
    '{rows, plural, =0 {Heute wurde nach keiner Zeile gefragt.} one {Heute wurde nach # Zeile gefragt.} other {Heute wurde nach # Zeilen gefragt.}}',
};

export const de = {
  'endpoint-unfit.title': 'Unter dieser Adresse kann kein Modell gefragt werden.',
  'endpoint-unfit.nextStep': 'Geben Sie eine andere Adresse an.',
  'endpoint-key.title': 'Der aufbewahrte Schlüssel geht an keine andere Adresse.',
  'endpoint-key.nextStep': 'Geben Sie den Schlüssel für die neue Adresse ein, oder sagen Sie, dass sie keinen braucht.',
  'endpoint-key.detail':
    'Aufbewahrt ist ein Schlüssel, der für eine andere Adresse als diese bei {host} eingegeben wurde.',
  'endpoint-missing.title': 'Es gibt keinen Modell-Endpunkt.',
  'endpoint-missing.nextStep': 'Geben Sie zuerst seine Adresse und sein Modell ein.',
  'endpoint-missing.detail': 'An diesem Server ist kein Modell-Endpunkt eingetragen.',
  'endpoint-columns.title': 'Diese Spalten können nicht gesendet werden.',
  'endpoint-columns.nextStep': 'Wählen Sie Spalten, nach denen der Klassifikator entscheidet.',
  'endpoint-columns.none': 'Keine Spalte ist gewählt: Das Modell würde nach nichts gefragt.',
  'endpoint-columns.unknown': 'Der Klassifikator entscheidet nach keiner Spalte {column}.',
  'leaves.noEndpoint': 'Nichts verlässt den Server: Kein Modell-Endpunkt ist eingetragen.',
  'leaves.notUsed': 'Nichts von diesem Klassifikator geht an {host}.',
  'leaves.isOff': 'Nichts geht an {host}: Der Endpunkt ist aus.',
  'leaves.trained':
    'Nichts geht an {host}: Eine Version ist trainiert. Was vor dem ersten Training gefragt wurde, ging dorthin.',
  'leaves.rows':
    'An {host} gehen Namen und Beschreibungen der Klassen, und von Zeilen, die vor dem ersten Training in Excel klassifiziert werden, die Zellen von {columns}: höchstens {rows, plural, one {# Zeile} other {# Zeilen}} am Tag von allen Klassifikatoren zusammen, und dieselben Zellen einmal.',
};

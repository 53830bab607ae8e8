export const de = {
  title: 'Was der Datenstrom von {feed} lehrt: {classifier}',
  made: 'Erstellt {at} aus dem bis dahin Gelernten.',
  figure: 'Kennzahl',
  whole: 'Alle Datensätze',
  lastHour: 'Letzte Stunde mit Labels',
  hour: 'Nach Stunden, UTC',
  drifts: 'Ersetzte Bäume',
  learners: 'Lernverfahren nach Log-Loss, in Nats',
  chart: 'Wie gut die Antworten nach Stunden waren',
};

export const de = {
  absent: 'fehlt in {absent} von {records} Datensätzen: Ein Zufluss weist Datensätze ohne dieses Feld zurück',
};

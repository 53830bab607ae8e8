export const de = {
  absent:
    'fehlt in {absent, number} von {records, number} Datensätzen: Ein Zufluss weist Datensätze ohne dieses Feld zurück',
};

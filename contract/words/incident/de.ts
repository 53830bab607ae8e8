import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  drift: '{column} hat sich verschoben',
  missing: '{column} ist öfter leer',
  unknownIncident: 'Diesen Vorfall gibt es nicht.',
  unknownIncidentStep: 'Wählen Sie einen der aufgeführten Vorfälle.',
  unknownIncidentMalformed: '{given} ist keine Nummer eines Vorfalls.',
  unknownIncidentDetail: '{classifier} hat keinen Vorfall {incident, number}.',
};

import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  unknownIncident: 'Diesen Vorfall gibt es nicht.',
  unknownIncidentStep: 'Wählen Sie einen der aufgeführten Vorfälle.',
  unknownIncidentMalformed: '{given} ist keine Nummer eines Vorfalls.',
  unknownIncidentDetail: '{classifier} hat keinen Vorfall {incident, number}.',
};

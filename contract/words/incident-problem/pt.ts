import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  unknownIncident: 'Este incidente não existe.',
  unknownIncidentStep: 'Escolha um dos incidentes da lista.',
  unknownIncidentMalformed: '{given} não é número de incidente.',
  unknownIncidentDetail: '{classifier} não tem o incidente {incident, number}.',
};

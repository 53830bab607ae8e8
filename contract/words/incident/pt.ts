import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  drift: '{column} mudou',
  missing: '{column} está vazia com mais frequência',
  unknownIncident: 'Este incidente não existe.',
  unknownIncidentStep: 'Escolha um dos incidentes da lista.',
  unknownIncidentMalformed: '{given} não é número de incidente.',
  unknownIncidentDetail: '{classifier} não tem o incidente {incident, number}.',
};

export const en = {
  unknownIncident: 'There is no such incident.',
  unknownIncidentStep: 'Choose one of the incidents that are listed.',
  unknownIncidentMalformed: '{given} is no number of an incident.',
  unknownIncidentDetail: '{classifier} has no incident {incident, number}.',
};

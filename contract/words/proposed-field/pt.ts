export const pt = {
  absent: 'falta em {absent, number} de {records, number} registros: um fluxo recusa registros sem ele',
};

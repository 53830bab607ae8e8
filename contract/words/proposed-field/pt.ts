export const pt = { absent: 'falta em {absent} de {records} registros: um fluxo recusa registros sem ele' };

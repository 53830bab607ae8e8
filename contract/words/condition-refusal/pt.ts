import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  noDay: 'Escreva um dia como ano-mês-dia, como 2026-03-31.',
  textTooLong: 'Um texto em uma condição tem no máximo {most} caracteres.',
  noText: 'Não há nada entre estas aspas. Para perguntar por células vazias, escreva “is empty”.',
  noValue: 'Um valor é um texto, um número, true, false ou um dia como {day}.',
  noOrder: 'Só números e dias vêm antes ou depois uns dos outros.',
  noColumn: 'Não há nada entre estas aspas. Indique uma coluna.',
  columnTooLong: 'O nome de uma coluna tem no máximo 255 caracteres.',
  differentKinds:
    'Os valores são de tipos diferentes. Compare uma coluna só com textos, só com números ou só com dias.',
  noRange: 'Um intervalo tem dois números ou dois dias.',
  rangeBackwards: 'O intervalo termina antes de começar. Escreva primeiro o valor menor.',
  tooManyTests: 'A condição pergunta por {tests} colunas; o máximo é {most}.',
  tooManyValues: 'A condição tem {values, number} valores; o máximo é {most, number}.',
  tooDeep: 'Há condições com mais de {most} níveis, umas dentro das outras. Escreva com menos parênteses.',
  noOperator: 'Uma condição tem um destes operadores: {operators}.',
};

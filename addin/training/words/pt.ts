import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  readingTable: 'Lendo a tabela',
  sendingLabels: 'Enviando os rótulos',
  waiting: 'Esperando a sua vez',
  readingLabels: 'Lendo os rótulos',
  encoding: 'Preparando as colunas',
  comparing: 'Comparando métodos de aprendizagem',
  learning: 'Aprendendo',
  evaluating: 'Testando em linhas não vistas',
  saving: 'Salvando o modelo',
  startedByPolicy: '{doing}, iniciado pela regra',
  startedBy: '{doing}, iniciado por {person}',
  interrupted:
    'O servidor parou {times, plural, one {# vez} other {# vezes}} durante este treinamento. Ele recomeça às {time}',
  notSentYet:
    '{entries, plural, one {# das suas entradas ainda não chegou} other {# das suas entradas ainda não chegaram}} ao servidor.',
  keptTryAgain: 'Elas ficam guardadas. Verifique a sua conexão e tente de novo.',
  noUsableKeys: 'Nenhuma linha se distingue das outras pela sua chave.',
  giveKeys: 'Dê a cada linha uma chave própria ou configure um novo classificador com uma coluna “Amend id”.',
  labelColumnMissing: 'A tabela não tem a coluna “{column}”, onde estão as classes certas.',
  putHeaderBack: 'Reponha o cabeçalho e treine de novo.',
  noLabels: 'Nenhuma linha tem ainda uma classe na coluna “{column}”.',
  fillInClasses: 'Preencha a classe de algumas linhas, com pelo menos duas classes diferentes, e treine de novo.',
  oneClass: 'Todas as linhas com classe dizem “{class}”.',
  fillInSecondClass: 'Não há nada a distinguir. Preencha linhas de uma segunda classe e treine de novo.',
  stopped: 'O treinamento foi parado antes de terminar.',
  trainAgain: 'Treine de novo.',
};

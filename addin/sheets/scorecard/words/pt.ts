import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  title: 'ML Test Score: {classifier}',
  made: 'Feito em {at} sobre a versão {version}.',
  madeUntrained: 'Feito em {at}; nada foi treinado ainda.',
  score: 'Pontuação: a menor das quatro seções',
  of: 'de {of, number}',
  test: 'Teste',
  points: 'Pontos',
  state: 'Situação',
  evidence: 'Evidência',
  passed: 'Aprovado, sozinho',
  failed: 'Reprovado',
  unknown: 'Ainda não se sabe',
  documented: 'Feito à mão',
  undocumented: 'Nada registrado',
  written: '{doneOn}: {result} Ver {document}. Registrado por {person} em {notedAt}.',
  rule: 'Como os pontos são dados',
};

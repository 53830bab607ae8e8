import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  accepting: 'Salvando as suas respostas',
  tooMany: '{rows, number} linhas estão selecionadas; {most, number} podem ser aceitas de uma vez.',
  selectFewer: 'Selecione menos linhas e aceite de novo.',
  noRow: 'Nenhuma linha da tabela está selecionada.',
  selectRow: 'Selecione um único bloco de células nas linhas a aceitar e aceite de novo.',
  noAnswer:
    '{rows, plural, one {A linha selecionada não tem resposta do Amend.} other {Nenhuma das # linhas selecionadas tem resposta do Amend e está visível.}}',
  classifyFirst: 'Classifique as linhas primeiro, ou selecione linhas já classificadas.',
};

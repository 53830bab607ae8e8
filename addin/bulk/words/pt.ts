import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  title: 'Várias linhas de uma vez',
  lead: 'Escolha as linhas e depois o que elas são. Antes de enviar, você vê no que dá.',
  selectedRows: 'As linhas selecionadas',
  shownRows: 'Todas as linhas visíveis',
  identicalRows: 'Linhas idênticas à selecionada',
  preview: 'Várias linhas',
  rows: '{rows, plural, one {# linha} other {# linhas}}',
  what: 'O que é dito delas',
  acceptEach: 'A resposta do Amend está certa em cada uma',
  oneClass: 'Todas têm a mesma classe',
  thisClass: 'Todas são {class}',
  accepted: '{rows, plural, one {# linha é aceita} other {# linhas são aceitas}}',
  corrected: '{rows, plural, one {# linha recebe outra classe} other {# linhas recebem outra classe}}',
  already: '{rows, plural, one {# linha já tem esta classe} other {# linhas já têm esta classe}}',
  byOthers:
    '{rows, plural, one {# linha foi corrigida por outra pessoa e fica como está} other {# linhas foram corrigidas por outras pessoas e ficam como estão}}',
  unanswered:
    '{rows, plural, one {# linha não tem resposta para aceitar} other {# linhas não têm resposta para aceitar}}',
  note: 'Nota para estas linhas',
  alsoOthers: 'Também as que outras pessoas corrigiram',
  send: '{rows, plural, one {Enviar para # linha} other {Enviar para # linhas}}',
  leave: 'Descartar',
  reading: 'Lendo as linhas',
  saving: 'Salvando as suas respostas',
  tooMany: 'São {rows, number} linhas; {most, number} podem ser tomadas de uma vez.',
  selectFewer: 'Selecione ou filtre menos linhas e escolha de novo.',
  noRow: 'Nenhuma linha da tabela está selecionada ou visível.',
  selectRow: 'Selecione um único bloco de células nas linhas e escolha de novo.',
  noAnswer:
    '{rows, plural, one {A linha selecionada não tem resposta do Amend.} other {Nenhuma das # linhas selecionadas tem resposta do Amend.}}',
  classifyFirst: 'Classifique as linhas primeiro, ou selecione linhas já classificadas.',
};

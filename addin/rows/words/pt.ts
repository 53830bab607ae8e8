import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  oneKeyShared: '{rows, number} linhas têm a mesma chave: “{key}” está em {places}.',
  keysShared: '{rows, number} linhas têm a mesma chave que outras, por exemplo: “{key}” está em {places}.',
  sharedMeans:
    'O que é para uma poderia atingir a outra: nada do que for digitado ao lado delas é salvo, e nenhuma classe é escrita ali. Dê a cada uma uma chave própria em {columns}; o que você digitou é então salvo.',
  idsGiven:
    '{rows, plural, one {# linha ainda não tinha id, ou tinha um copiado: recebeu} other {# linhas ainda não tinham id, ou tinham um copiado: receberam}} um novo.',

  otherRows:
    '{others, number} das {returned, number} linhas que o Amend reconhece por {columns} contêm outra coisa aqui: “{key}” era {before}, aqui é {now}.',
  whichRows:
    'Nada foi enviado{waiting, plural, =0 {} one {; # correção sua espera a sua resposta} other {; # correções suas esperam a sua resposta}}. Que linhas são estas?',
  blank: 'vazio',
  same: 'As mesmas linhas, editadas',
  sameMeans: 'O que esta tabela diz delas substitui o que se sabia.',
  orOthers: 'Ou outras linhas, chamadas',
  othersMean: 'As duas são mantidas: aqui “{key}” vira “{renamed}”.',
  others: 'Outras linhas',
  inQuestion: 'As chaves desta tabela são conhecidas como outras linhas, por isso nada foi enviado.',
  inQuestionNext: 'Diga no alto do painel que linhas são estas e faça isto de novo.',
};

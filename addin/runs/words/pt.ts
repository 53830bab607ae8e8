import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  title: 'A última execução',
  run: 'Respostas ao lado de {rows, plural, one {# linha} other {# linhas}}, de {at}',
  revert: 'Reverter esta execução …',
  looking: 'Verificando o que está ao lado das linhas da execução',
  reverting: 'Revertendo a execução',
  wouldGoBack:
    '{rows, plural, =0 {Nenhuma linha voltaria ao que estava ali antes da execução de {at}.} one {# linha volta ao que estava ali antes da execução de {at}.} other {# linhas voltam ao que estava ali antes da execução de {at}.}}',
  wentBack:
    '{rows, plural, =0 {Nenhuma linha voltou ao que estava ali antes da execução de {at}.} one {# linha voltou ao que estava ali antes da execução de {at}.} other {# linhas voltaram ao que estava ali antes da execução de {at}.}}',
  blank: '{blank, plural, one {Ao lado de # delas não havia nada.} other {Ao lado de # delas não havia nada.}}',
  already:
    '{rows, plural, one {# linha já tem o que estava ali antes.} other {# linhas já têm o que estava ali antes.}}',
  leftSaid:
    '{rows, plural, one {# linha fica como está: foi corrigida ou aceita desde então.} other {# linhas ficam como estão: foram corrigidas ou aceitas desde então.}}',
  leftAgain:
    '{rows, plural, one {# linha fica como está: foi editada e classificada de novo desde então.} other {# linhas ficam como estão: foram editadas e classificadas de novo desde então.}}',
  leftCopied:
    '{rows, plural, one {# linha fica como está: a sua classe foi copiada para “{column}”.} other {# linhas ficam como estão: a sua classe foi copiada para “{column}”.}}',
  leftOther:
    '{rows, plural, one {# linha fica como está: agora há outra coisa ao lado dela.} other {# linhas ficam como estão: agora há outra coisa ao lado delas.}}',
  leftGone:
    '{rows, plural, one {# linha da execução não está mais na tabela, ou não se distingue de outra.} other {# linhas da execução não estão mais na tabela, ou não se distinguem de outras.}}',
  confirm: '{rows, plural, =0 {Esquecer esta execução} one {Reverter # linha} other {Reverter # linhas}}',
  keep: 'Manter as respostas',
  notKept:
    'Esta execução não poderá ser revertida depois: a pasta de trabalho não anotou o que estava ali antes. {because}',
};

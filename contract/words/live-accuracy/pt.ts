import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  expected:
    'Pela confiança de {rows, plural, one {# resposta} other {# respostas}}, {share} devem estar certas ({low} a {high}).',
  blind: 'A confiança só vê as próprias linhas: onde elas passaram a significar outra coisa, só os rótulos o mostram.',
  noLabel: 'Ainda não chegou rótulo para estas respostas; por isso ninguém sabe quantas estavam certas.',
  labelled:
    'Chegaram rótulos para {labelled, number} de {rows, plural, one {# resposta} other {# respostas}} ({coverage}): {share} delas estavam certas. As pessoas olham primeiro as linhas duvidosas; por isso isto não vale para todas.',
  audit:
    '{share} de todas as respostas estão certas ({low} a {high}). É o que diz a amostra sorteada: {drawn, plural, one {# linha} other {# linhas}}, das quais {asked, plural, one {# foi perguntada} other {# foram perguntadas}}{noticed, plural, =0 {.} one { e # recebeu rótulo de outro modo.} other { e # receberam rótulo de outro modo.}}',
  noAudit:
    'A lista de revisão ainda não perguntou por nenhuma das {drawn, plural, =0 {} one {# } other {# }}linhas sorteadas ({share} do total); por isso não há estimativa para todas as linhas.',
  noneDrawn: 'Nenhuma linha é sorteada; por isso não há estimativa para todas as linhas.',
  lag: '{days, plural, one {Metade dos rótulos chegou em até # dia.} other {Metade dos rótulos chegou em até # dias.}}',
  overridden:
    'As pessoas deram outra classe a {share} {rows, plural, one {da # resposta} other {das # respostas}} de que falaram.',
  cost: 'As respostas erradas entre elas devem custar {expected}.',
  costRealised: 'As respostas erradas entre as que têm rótulo custaram {realised}.',
  unpriced:
    '{rows, plural, one {# resposta não tem} other {# respostas não têm}} preço, porque não há número em “{column}”.',
  rise: 'Desde {moment} os rótulos contradizem as respostas mais do que a confiança delas diz (perda média de {after}, antes {before}): as linhas talvez signifiquem outra coisa, ou são conferidas de outro modo.',
};

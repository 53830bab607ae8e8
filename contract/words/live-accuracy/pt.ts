import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  expected:
    'Pela confiança de {rows, plural, one {# resposta} other {# respostas}}, {share} devem estar certas ({low} a {high}).',
  blind: 'A confiança só vê as próprias linhas: onde elas passaram a significar outra coisa, só os rótulos o mostram.',
  noLabel: 'Ainda não chegou rótulo para estas respostas; por isso ninguém sabe quantas estavam certas.',
  labelled:
    'Chegaram rótulos para {labelled, number} de {rows, plural, one {# resposta} other {# respostas}} ({coverage}): {share} delas estavam certas. As pessoas olham primeiro as linhas duvidosas; por isso isto não vale para todas.',
  audit:
    'Das linhas sorteadas, {rows, plural, one {# tem} other {# têm}} rótulo: {share} estavam certas ({low} a {high}). Essa é a estimativa para todas as linhas.',
  noAudit:
    'Nenhuma linha sorteada ({drawn} do total) tem rótulo ainda; por isso não há estimativa para todas as linhas.',
  noneDrawn: 'Nenhuma linha é sorteada; por isso não há estimativa para todas as linhas.',
  lag: '{days, plural, one {Metade dos rótulos chegou em até # dia.} other {Metade dos rótulos chegou em até # dias.}}',
  overridden:
    'As pessoas deram outra classe a {share} {rows, plural, one {da # resposta} other {das # respostas}} de que falaram.',
  rise: 'Desde {moment} os rótulos contradizem as respostas mais do que a confiança delas diz (perda média de {after}, antes {before}): as linhas talvez signifiquem outra coisa, ou são conferidas de outro modo.',
};

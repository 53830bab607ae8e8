import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  tooLarge: 'As linhas são grandes demais para uma solicitação.',
  tooLargeNext: 'Encurte células muito longas ou escolha menos colunas.',
  away: 'O servidor do Amend não responde.',
  awayNext: 'Verifique a sua conexão e tente de novo. Nada do que você digitou se perdeu.',
  slow: 'O servidor do Amend está demorando demais para responder.',
  slowNext: 'Tente de novo daqui a pouco. Nada do que você digitou se perdeu.',
  unreadable: 'A resposta do servidor não combina com esta versão do painel.',
  unreadableNext: 'Feche o painel e abra-o de novo. Se acontecer outra vez, avise o seu admin.',
  withRequest: '{nextStep} ID da solicitação: {requestId}.',
};

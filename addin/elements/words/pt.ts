import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  copy: 'Copiar',
  copyOf: 'Copiar: {label}',
  copied: 'Copiado.',
  copyByHand: 'Selecione e copie manualmente.',
  tryAgain: 'Tentar de novo',
  running: '{doing}\u00a0…',
  cancel: 'Cancelar',
  cancelling: 'Cancelando',
  cancelled: 'Cancelado.',
  trainFirst: 'Primeiro treinar',
  goToTraining: 'Ir para o treinamento',
  saving: 'Salvando {entries, plural, one {# entrada} other {# entradas}} …',
  waitingKept:
    '{entries, plural, one {# entrada aguardando} other {# entradas aguardando}}. {because} {entries, plural, one {Ela fica guardada e é enviada de novo automaticamente.} other {Elas ficam guardadas e são enviadas de novo automaticamente.}}',
  waitingHere:
    '{entries, plural, one {# entrada aguardando} other {# entradas aguardando}}. {because} Deixe este painel aberto: {entries, plural, one {ela é enviada de novo automaticamente.} other {elas são enviadas de novo automaticamente.}}',
  missing: 'Este navegador não guarda nada para o Amend: o que não foi enviado se perde se o painel for fechado.',
  full: 'Este navegador não tem mais espaço: o que não foi enviado se perde se o painel for fechado. Apague deste disco o que não for preciso.',
  broken: 'O armazenamento deste navegador falha: o que não foi enviado se perde se o painel for fechado.',
  sendNow: 'Enviar agora',
  saved: '{entries, plural, one {# entrada salva} other {# entradas salvas}}',
  close: 'Fechar',
};

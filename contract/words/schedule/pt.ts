import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  'unknown-schedule.title': 'Nada deste tipo roda sozinho.',
  'unknown-schedule.nextStep': 'Veja a lista do que roda sozinho: talvez tenha sido excluído.',
  'unknown-schedule.detail': 'Nada roda sozinho como {schedule}, até onde você pode ver.',
  'schedule-refused.title': 'Isto não pode ser ajustado assim.',
  'schedule-refused.nextStep': 'Ajuste de outra forma ou deixe como está.',
  'schedule-refused.fixed': 'Quando isto roda é fixo ou está nas configurações do servidor.',
  'schedule-refused.other-kind': 'Isto é acionado de outra forma.',
  'schedule-refused.hours': 'Isto roda a cada tantas horas inteiras: de 1 a 24.',
  'schedule-refused.often': 'Isto roda a cada tantos segundos: de 1 a 86.400.',
  'schedule-refused.not-now': 'Não se pode pedir que isto rode agora.',
  'schedule-refused.off': 'Isto está desligado: ligue primeiro.',
  'logs-broken.title': 'Um log não é o que foi gravado.',
  'logs-broken.nextStep': 'Verifique os logs na página do registro e leia docs/audit.md.',
  'logs-broken.detail':
    '{logs, plural, one {O log {log} não é o que foi gravado.} other {O log {log} e outros, # ao todo, não são o que foi gravado.}}',
};

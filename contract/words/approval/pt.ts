import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  own: 'Foi você quem disse isto: outra pessoa precisa aprovar ou rejeitar. Na linha, você pode retirar o que disse.',
  settled:
    'Não está mais aguardando: entretanto foi aprovado ou rejeitado, ou quem o disse retirou ou disse outra coisa.',
  unknown: 'Não há tal proposta entre as linhas que você pode ver.',
};

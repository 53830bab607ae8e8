import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  'not-neutral.title': 'Outra pessoa tem de decidir isto.',
  'not-neutral.nextStep': 'Peça a outra pessoa que possa aprovar.',
  'not-neutral.spoke': 'Você é uma das duas pessoas que falaram da linha “{key}”.',
  'not-neutral.oneself': '{person} não pode decidir quanto valem as próprias palavras.',
  'unknown-adjudication.title': 'Não há nada a decidir sobre esta linha.',
  'unknown-adjudication.nextStep': 'Carregue a lista de novo: alguém pode já ter decidido.',
  'unknown-adjudication.detail': 'Já não há duas pessoas em desacordo sobre a linha “{key}”.',
  'golden-labelled.title': 'Já foi dito algo sobre esta linha.',
  'golden-labelled.nextStep': 'Escolha linhas sobre as quais ninguém disse nada.',
  'golden-labelled.detail':
    '{rows, plural, one {Sobre uma linha, “{key}”,} other {Sobre # linhas, como “{key}”,}} já consta algo no registro: ela seria reconhecida entre as linhas perguntadas.',
  'unknown-doubt.title': 'Não existe essa decisão.',
  'unknown-doubt.nextStep': 'Carregue a lista de novo.',
  'unknown-doubt.detail': 'Não existe a decisão “{given}” sobre de quem são as palavras que contam.',
  'doubt-lifted.title': 'Isto foi decidido entretanto.',
  'doubt-lifted.nextStep': 'Carregue a lista de novo e veja o que vale agora.',
  'doubt-lifted.detail': 'O que seria mudado sobre as palavras de {person} não está mais em vigor.',
  'doubt-conflict.title': 'Este identificador pertence a outra decisão.',
  'doubt-conflict.nextStep': 'Envie um identificador novo com cada decisão.',
  'doubt-conflict.detail':
    'O identificador {doubt} pertence a uma decisão sobre de quem são as palavras que contam, que diz outra coisa.',
  rule: 'As palavras de uma pessoa ficam retidas quando, em {hours} horas, ela contradiz rótulos de outros, ou respostas com pelo menos {sure} de certeza, em pelo menos {rows} linhas e em pelo menos {share} das linhas de que fala. Os rótulos que indica na coluna de rótulos são contados à parte e só contradizem rótulos de outros; à parte são contadas também as correções que o painel dela encontrou na folha, que não estão em nome de ninguém.',
  held: '{person} falou de {rows, plural, one {uma linha} other {# linhas}} em {hours} horas e contradisse rótulos de outros, ou respostas seguras, em {contradicted, number} delas.',
  heldInLabelColumn:
    '{person} indicou na coluna de rótulos os rótulos de {rows, plural, one {uma linha} other {# linhas}} em {hours} horas e contradisse rótulos de outros em {contradicted, number} delas.',
  heldInNobodysName:
    '{person} enviou em nome de ninguém, em {hours} horas, correções de {rows, plural, one {uma linha} other {# linhas}}, que contradisseram rótulos de outros, ou respostas seguras, em {contradicted, number} delas.',
  heldMost: 'Com mais frequência, em {rows, plural, one {uma linha} other {# linhas}}, mudou {from} para {to}.',
};

import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  'unknown-rule.title': 'Esta regra não existe.',
  'unknown-rule.nextStep': 'Veja a lista de regras.',
  'unknown-rule.malformed': 'Não existe a regra “{given}”.',
  'unknown-rule.none': 'Não existe a regra {rule}.',
  'rule-refused.title': 'A regra não pode ser aceita assim.',
  'rule-refused.nextStep': 'Veja a regra como está agora e tente de novo.',
  'rule-refused.column':
    'A condição não pode ser aplicada a uma coluna “{column}”: ela não existe, pode haver duas, ou contém outra coisa.',
  'rule-refused.class': 'Não há uma classe “{class}” que já tenha sido dita de alguma linha. Indique uma das classes.',
  'rule-refused.version': 'Entretanto alguém redigiu a regra de outra forma: a versão {version} é a mais recente.',
  'rule-refused.retired': 'A regra foi retirada de vez. Proponha uma nova.',
  'rule-refused.author': '{person} redigiu a regra, portanto outra pessoa a coloca em vigor.',
  'rule-refused.order': 'A ordem indica outras regras que não as existentes. Alguém pode ter incluído ou retirado uma.',
  'rule-refused.many': 'Já existem {most, number} regras, que é o máximo. Retire uma.',
};

import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  nothing: 'nenhum valor',
  dates: 'datas',
  yesOrNo: 'sim ou não',
  identifier: 'todos diferentes: um identificador',
  codes: '{distinct} códigos diferentes',
  oneNumber: 'o mesmo número em todas as linhas',
  numbers: 'números',
  oneText: 'o mesmo texto em todas as linhas',
  fewTexts: '{distinct} textos diferentes',
  allTexts: 'textos, todos diferentes',
  someTexts: 'textos, {distinct, number} diferentes',
};

import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  title: 'Por que esta classe?',
  lead: 'Selecione uma linha da tabela e pergunte o que levou à classe dela.',
  explainSelected: 'Explicar a linha selecionada',
  why: 'Por que {class}',
  heading: 'Por que “{class}”?',
  byRule: '{row}, respondida por uma regra',
  byItsLabel: '{row}, respondida por um rótulo, o próprio ou o de linhas idênticas',
  sureOutside:
    '{row}, uma primeira resposta do modelo {model}, {share} de certeza. Não dá razões; o que as palavras dizem da classe é isto.',
  sureFirst: '{row}, uma primeira resposta das palavras do nome e da descrição da classe, {share} de certeza',
  sure: '{row}, {share} de certeza',
  unknown:
    'Nova? A linha não se parece com nada do que foi aprendido até agora, ou várias classes são quase igualmente prováveis: talvez nenhuma delas esteja certa. Verifique a classe. Se nenhuma estiver certa, escreva uma nova na coluna de correção; linhas parecidas seguem na hora.',
  speaksFor: 'A favor',
  speaksAgainst: 'Contra',
  strongly: 'muito',
  clearly: 'claramente',
  aLittle: 'um pouco',
  similarRows: 'Linhas parecidas que alguém já conferiu',
  findingOut: 'Descobrindo o porquê',
  rowGone: 'A linha {row} não está mais na tabela.',
  goOn: 'Continue com a próxima linha.',
  noneAlike: 'Nenhuma das linhas que alguém conferiu é realmente parecida com ela.',
  lineage: 'De onde veio esta resposta',
};

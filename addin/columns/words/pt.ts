import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  title: 'As suas colunas',
  lead: 'Aquilo por que ele decide. As versões continuam com as colunas com que aprenderam; o próximo treinamento aprende com estas.',
  changeColumn: 'Alterar a coluna {column}',
  change: 'Alterar',
  tellsApart: 'distingue as linhas',
  holdsClasses: 'contém as classes',
  alsoCalled: 'também chamada {names}',
  whatHolds: 'O que “{column}” contém',
  otherNames: 'As tabelas também chamam “{column}” de',
  otherNamesHint: 'Vários nomes com ponto e vírgula entre eles.',
  save: 'Salvar',
  drop: 'Remover',
  dropNamed: 'Remover “{column}”',
  keep: 'Manter',
  dropMeans:
    'As tabelas não precisam mais ter “{column}”. O que foi dito mantém as suas células; as versões que aprenderam com ela a encontram vazia a partir de agora, então treine de novo. Adicionada outra vez, ela volta.',
  dropEndsSegments:
    'As linhas são divididas por ela nos relatórios: os segmentos dela terminam, e quem vê só relatórios do próprio segmento não vê mais nenhum.',
  addColumn: 'Adicionar uma coluna desta tabela',
  add: 'Adicionar “{column}”',

  changing: 'Alterando as colunas',
};

import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  title: 'Configurar um classificador',
  lead: 'O Amend aprende com as linhas que têm classe e preenche as outras. Você corrige o que está errado, e ele aprende na hora.',
  notAllowed:
    'Quem configura um classificador é quem tem o papel: {roles}. Peça a uma dessas pessoas que configure esta tabela, ou use um classificador que já existe.',
  noRole: 'Você ainda não tem papel',
  noRoleNext: 'Peça um papel a um admin e depois abra o painel de novo.',

  size: '{rows, plural, one {# linha} other {# linhas}}, {columns, plural, one {# coluna} other {# colunas}}, planilha {sheet}{totals, select, yes {; a linha de totais fica de fora} other {}}',
  errorCells:
    '{cells, plural, one {# célula mostra um erro} other {# células mostram um erro}} como #N/D. {cells, plural, one {Ela conta como ausente} other {Elas contam como ausentes}}.',
  chooseTable: 'Escolha uma tabela',
  selectCell: 'Selecione qualquer célula da tabela cujas linhas você quer classificar.',
  lookAgain: 'Verificar de novo',
  notYetTable:
    '{range} ({rows, plural, one {# linha} other {# linhas}}, {columns, plural, one {# coluna} other {# colunas}}) ainda não é uma tabela.',
  firstRowHeaders: 'A primeira linha se torna o cabeçalho.',
  titleAround:
    '{title, plural, one {A primeira linha parece um título, e não um cabeçalho. Ela fica onde está, fora da tabela: nunca lida, nunca classificada.} other {As primeiras # linhas parecem um título, e não um cabeçalho. Elas ficam onde estão, fora da tabela: nunca lidas, nunca classificadas.}}',
  totalsAround:
    '{totals, plural, one {A última linha parece de totais, e não de dados. Ela fica onde está, fora da tabela: nunca lida, nunca classificada.} other {As últimas # linhas parecem de totais, e não de dados. Elas ficam onde estão, fora da tabela: nunca lidas, nunca classificadas.}}',
  bothAround:
    '{title, plural, one {A primeira linha parece} other {As primeiras # linhas parecem}} um título, e não um cabeçalho; {totals, plural, one {a última linha parece} other {as últimas # linhas parecem}} de totais, e não de dados. Elas ficam onde estão, fora da tabela: nunca lidas, nunca classificadas.',
  makeTableOf: 'Criar tabela com {range}',
  takeAllOf: 'Usar todo o {range}',

  predictWhat: 'O que o Amend deve prever?',
  predictLead: 'A coluna em que você escreve a classe. Pode ter lacunas.',
  classColumn: 'Coluna de classes',
  findUnusual: 'Sem coluna de classe: encontrar linhas incomuns',
  findUnusualMeans:
    'Cada linha recebe uma pontuação e as colunas que a tornaram incomum. Você confirma ou rejeita as mais incomuns, e as outras são ordenadas por isso. Contam números, datas, categorias e sim ou não; textos não contam.',
  unusualName: 'Linhas incomuns de {table}',
  useMeasured: 'Use uma coluna de números, datas, categorias ou sim ou não: só por textos nenhuma linha é incomum.',
  noClassesYet:
    'Ninguém escreveu classes nesta tabela? O Amend acrescenta uma coluna vazia para elas e agrupa linhas parecidas assim que o classificador for criado; você dá nome aos grupos.',
  nameClasses: 'Nomear classes',
  classesLead:
    'Conhece as classes? Dê o nome delas e o que pertence a cada uma: até o primeiro treino, as linhas recebem primeiras respostas a partir dessas palavras, marcadas como tais.',
  classesField: 'Classes, uma por linha',
  classesHint: 'Como “Nome: o que pertence a ela”, ou duas colunas coladas do Excel. O que pertence a ela pode faltar.',
  classesNamed:
    '{classes, plural, one {# classe tem nome; as primeiras respostas precisam de duas.} other {# classes têm nome.}}',
  classTwice: 'A classe “{name}” aparece duas vezes.',
  groupRows: 'Agrupar linhas',
  addingClass: 'Acrescentando uma coluna de classes …',
  newClassColumn: 'Classe',
  noClass:
    'Nenhuma linha tem classe ainda. Preencha algumas linhas, com pelo menos duas classes diferentes, antes de treinar.',
  oneClass: 'Toda linha com classe diz “{name}”. Preencha linhas de uma segunda classe antes de treinar.',
  labelled:
    '{labelled, plural, one {# linha tem} other {# linhas têm}} classe: {classes, number} diferentes. {unlabelled, plural, =0 {Nenhuma linha está sem.} one {# linha não tem.} other {# linhas não têm.}}',
  ownClasses:
    'A maioria das linhas tem uma classe só sua. Isso parece mais um identificador ou texto livre do que uma classe.',
  singleRows:
    '{classes, plural, one {# classe tem} other {# classes têm}} uma única linha: pouco demais para aprender.',
  spelledTogether:
    '{classes, plural, one {# classe está escrita} other {# classes estão escritas}} de mais de uma forma. Grafias que diferem só em maiúsculas, espaços ou traços valem como uma só:',
  spelledApart:
    '{classes, plural, one {# classe está escrita} other {# classes estão escritas}} de mais de uma forma. Cada grafia é uma classe própria:',
  alsoWritten: '{name} (também escrita {others})',
  moreClasses: 'e mais {classes, plural, one {# classe} other {# classes}}',
  keepApart: 'Manter grafias diferentes separadas',

  rowsApart: 'O que distingue as linhas?',
  rowsApartLead:
    'Um número ou código que cada linha tem só para si. Por ele as respostas encontram a sua linha, mesmo depois de ordenar.',
  keyColumn: 'Coluna-chave',
  keyColumnAt: 'Coluna-chave {place}',
  doWithout: 'Dispensar “{column}”',
  addColumn: 'Adicionar uma coluna',
  noKeyColumn: 'Não há coluna assim? O Amend pode adicionar uma à sua tabela.',
  addId: 'Adicionar a coluna “Amend id”',
  allApart: 'Todas as linhas se distinguem.',
  blankKeys: '{rows, plural, one {# linha não tem} other {# linhas não têm}} nada aqui.',
  repeatedKeys:
    '{rows, plural, one {# linha tem} other {# linhas têm}} o mesmo valor que outra, por exemplo {examples}.',
  longKeys: '{rows, plural, one {# linha tem} other {# linhas têm}} um valor com mais de 1.000 caracteres.',
  putRight: '{unusable} Corrija isso na planilha, escolha outra coluna ou deixe o Amend adicionar ids.',
  readAgain: 'Ler de novo',

  lookAt: 'O que o Amend pode considerar?',
  lookAtLead: 'O Amend supôs o que cada coluna contém. Altere o que estiver errado ou ignore uma coluna.',
  giveawayQuestion:
    'Ela é preenchida depois que a classe já está decidida? Então deixe-a de fora: ela ainda está vazia quando o Amend precisa dela, e todo teste parece melhor do que é.',
  leaveOut: 'Deixar “{column}” de fora',
  isLeftOut: '“{column}” fica de fora.',
  useAllTheSame: 'Usar “{column}” mesmo assim',
  columnsLeftOut:
    'O Amend decide por no máximo {most, number} colunas; por isso {columns, plural, one {# coluna fica} other {# colunas ficam}} de fora: {names}. Diga o que uma delas contém, e ela entra no lugar da última coluna que você não escolheu.',
  showLeftOut: 'Mostrar as colunas de fora',
  nothingInIt: 'Nada nela',
  leftOut: 'De fora: {reason}',
  partMissing: '{reason}, faltam {share}',

  calledWhat: 'Como ele se chama?',
  name: 'Nome',
  suggestedName: '{column} de {table}',
  create: 'Criar classificador',
  chooseLabel: 'Escolha a coluna com as classes certas.',
  chooseKey: 'Escolha o que distingue as linhas.',
  labelIsKey: 'A coluna de classes não pode também distinguir as linhas. Escolha outra coluna.',
  makeApart: 'Garanta que cada linha se distinga das outras.',
  useOne: 'Use pelo menos uma coluna para decidir.',
  ignoreSome:
    'Ignore {surplus, plural, one {uma coluna} other {# colunas}}: você escolheu {used, number} para decidir, e o máximo é {most, number}.',
  nameIt: 'Dê um nome ao classificador.',

  orUse: 'Ou use um que você já tem',
  use: 'Usar',
  useNamed: 'Usar “{name}”',
  needsTable: 'Escolha uma tabela para usá-lo.',
  tableLacks:
    'A sua tabela não tem {missing}: você dirá depois {columns, plural, one {qual das suas colunas é essa} other {quais das suas colunas são essas}}.',
  fitsUntrained: 'Serve para a sua tabela. Ainda não foi treinado.',
  fitsTrained: 'Serve para a sua tabela. Treinado com {classes, plural, one {# classe} other {# classes}}.',

  emptyTable: 'A tabela “{table}” tem cabeçalhos, mas nenhuma linha.',
  emptyTableNext: 'Coloque as suas linhas sob os cabeçalhos e tente de novo.',
  looking: 'Verificando a sua seleção',
  readingAgain: 'Lendo a tabela de novo',
  makingTable: 'Criando a tabela',
  addingId: 'Adicionando um id a cada linha',
  seekingGiveaways: 'Procurando colunas que entregam a classe',
  listing: 'Listando os classificadores',
  making: 'Criando o classificador',
  opening: 'Abrindo o classificador',
};

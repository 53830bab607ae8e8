import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  title: 'Bem-vindo ao Amend',
  value: 'O Amend preenche a classe de cada linha da sua tabela e aprende com cada uma que você corrige.',
  howItWorks: 'Como funciona',
  learns: 'Ele aprende com as linhas que já têm classe. Algumas dezenas bastam para começar.',
  fills:
    'Ele escreve as respostas ao lado da sua tabela, cada uma com o seu grau de certeza. As suas próprias células ficam como estão.',
  corrects:
    'Escreva por cima do que está errado: linhas parecidas mudam na hora, e relatórios avisam quando os seus dados mudam de perfil.',
  classify: 'Classificar minha tabela',
  trySample: 'Experimentar com dados de exemplo',
  sampleHint:
    'Os dados de exemplo são uma planilha própria, com compras de cartão inventadas. Apague-a quando tiver visto o bastante.',
  skip: 'Pular',
  addingSample: 'Adicionando uma planilha com dados de exemplo',
  leaving: 'Anotando a sua visita',

  number: 'Nº',
  merchant: 'Estabelecimento',
  description: 'Descrição',
  amount: 'Valor',
  account: 'Conta',
  travel: 'Viagens',
  hotels: 'Hotéis',
  meals: 'Refeições',
  software: 'Software',
  office: 'Material de escritório',
  fuel: 'Combustível',
  ofTravel: 'Passagem até o cliente',
  ofHotels: 'Duas noites',
  ofMeals: 'Almoço da equipe',
  ofSoftware: 'Licença mensal',
  ofOffice: 'Papel e canetas',
  ofFuel: 'Carro da empresa',
  vague: 'Ver recibo',
};

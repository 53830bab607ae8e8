import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  title: 'Um modelo próprio',
  back: 'Voltar',
  fetching: 'A procurar o modelo externo',
  saving: 'A guardar',
  removing: 'A remover o modelo externo',
  trying: 'A fazer uma pergunta ao modelo externo',
  useTitle: 'Primeiras respostas deste classificador',
  useLead:
    'Até ao primeiro treino, as linhas podem ter as primeiras respostas de um modelo que a sua empresa opera ou aluga. Estão marcadas como tal, acabam como as outras primeiras respostas, e nada se aprende com elas.',
  useSwitch: 'Pedir primeiras respostas ao modelo',
  columns: 'Colunas que são enviadas',
  columnsHint: 'Nenhuma outra célula sai do servidor.',
  columnMissing: 'Escolha pelo menos uma coluna.',
  save: 'Guardar',
  serverTitle: 'O modelo externo deste servidor',
  serverLead:
    'Para todos os classificadores que o usam. Fala o protocolo de chat completions da OpenAI. Nada é enviado antes de estar ligado e de um classificador o usar.',
  url: 'Endereço',
  urlHint: 'O que está antes de /chat/completions, por exemplo https://models.example.com/v1.',
  model: 'Modelo',
  key: 'Chave',
  keyHint: 'É guardada cifrada e não volta a ser mostrada a ninguém.',
  keyKept: 'Está guardada uma chave. Se deixar em branco, fica, enquanto o endereço for o mesmo.',
  noKey: 'Não precisa de chave',
  rowsADay: 'Linhas por dia, no máximo',
  inFlight: 'Perguntas ao mesmo tempo',
  seconds: 'Segundos para uma resposta',
  isOn: 'Pode ser perguntado',
  urlMissing: 'Introduza o endereço.',
  modelMissing: 'Introduza o nome do modelo.',
  numberMissing: '{what}: um número inteiro de {least, number} a {most, number}.',
  try: 'Experimentar',
  tryHint: 'Faz uma pergunta sem nada das suas linhas.',
  remove: 'Remover',
  removeMeans:
    'O endereço e a chave são esquecidos. Os classificadores que o usam voltam a dar primeiras respostas por palavras. O que ele respondeu é guardado para quando for informado de novo tal como está.',
  removeIt: 'Sim, remover',
  keepIt: 'Manter',
  rowsToday:
    '{rows, plural, =0 {Hoje não se perguntou por nenhuma linha.} one {Hoje perguntou-se por # linha.} other {Hoje perguntou-se por # linhas.}}',
};

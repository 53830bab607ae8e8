import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  'unknown-version.title': 'Não existe essa versão do modelo.',
  'unknown-version.nextStep': 'Escolha uma das versões listadas.',
  'unknown-version.malformed': 'Não existe a versão “{given}”.',
  'unknown-version.none': '“{classifier}” não tem a versão {version}.',
  'unknown-version.gone': 'A versão {version} de “{classifier}” não existe mais.',
  'unknown-version.reference-gone':
    'A versão {version} de “{classifier}” não existe mais, nem aquilo com que as suas linhas são comparadas.',
  'model-gone.title': 'O modelo desta versão não é mais guardado.',
  'model-gone.nextStep':
    'Gere o modelo mais uma vez a partir dos seus rótulos e escolha-o de novo; ou escolha outra versão.',
  'model-gone.detail': 'Da versão {version} de “{classifier}” só está guardado o registro, não o modelo.',
  'version-answers.title': 'Esta versão já responde.',
  'version-answers.nextStep': 'Escolha outra versão: uma que foi retida ou uma anterior.',
  'version-answers.detail':
    'A versão {version} de “{classifier}” é a que está em uso: ao lado de si mesma, ela não mudaria nada.',
  'unknown-training.title': 'Não existe esse treinamento.',
  'unknown-training.nextStep': 'Inicie um treinamento.',
  'unknown-training.malformed': 'Não existe o treinamento “{given}”.',
  'unknown-training.none': 'Este classificador não tem o treinamento {training}.',
  'no-champion.title': 'O classificador ainda não foi treinado.',
  'no-champion.nextStep': 'Treine-o primeiro.',
  'no-champion.untrained': 'Nenhuma versão deste classificador foi treinada ainda.',
  'no-champion.too-few-classes':
    '“{classifier}” nunca foi treinado, e as primeiras respostas precisam de pelo menos duas classes no catálogo. Acrescente classes com o nome e o que pertence a elas, ou rotule linhas e treine.',
  'no-champion.no-words':
    '“{classifier}” nunca foi treinado, e as primeiras respostas precisam de uma coluna de texto ou de categorias: não há nenhuma. Rotule linhas e treine.',
  'no-champion.labels-enough':
    '“{classifier}” tem {labels, number} linhas com rótulo e nunca foi treinado: daí em diante um treino responde melhor do que as palavras das classes.',
  'no-champion.nothing-to-compare': '“{classifier}” não tem um modelo treinado com que comparar.',
  'no-champion.unreadable':
    'A versão em uso de “{classifier}” foi feita por outra edição do Amend, e esta não consegue lê-la.',
  'too-few-labels.title': 'Há rótulos de menos para aprender.',
  'too-few-labels.nextStep': 'Rotule mais linhas na coluna de rótulos e treine de novo.',
  'too-few-labels.labels':
    'Há {labels, plural, one {# rótulo} other {# rótulos}}; para aprender são necessários pelo menos {least}.',
  'too-few-labels.rows-of-classes':
    'De {classes} classes, {usable, plural, =1 {uma tem} other {nenhuma tem}} pelo menos {leastRows} linhas; para aprender são necessárias duas classes assim.',
  'too-few-labels.no-class-kept': 'Fora do décimo das linhas que fica reservado para medir, nenhuma linha tem rótulo.',
  'too-few-labels.one-class-kept':
    'Fora do décimo das linhas que fica reservado para medir, só a classe “{class}” tem rótulos.',
  'one-class.title': 'Todos os rótulos dizem a mesma classe.',
  'one-class.nextStep': 'Rotule linhas de pelo menos duas classes e treine de novo.',
  'one-class.detail': 'Todos os {labels} rótulos dizem “{class}”.',
  'labels-differ.title': 'Quase todo rótulo é uma classe própria.',
  'labels-differ.nextStep':
    'Escolha uma coluna de rótulos cujas classes se repitam e configure com ela um novo classificador.',
  'labels-differ.detail':
    '{once, number} de {labels, number} rótulos ocorrem só uma vez: a coluna de rótulos parece conter ids ou texto livre.',
  'training-running.title': 'Um treinamento deste classificador está em andamento.',
  'training-running.nextStep': 'Espere até que termine, ou cancele-o.',
  'training-running.detail': 'Já há um treinamento de “{classifier}” em andamento.',
  'table-too-large.title': 'A tabela é grande demais para este método de aprendizagem.',
  'table-too-large.nextStep': 'Escolha outro método de aprendizagem.',
  'table-too-large.memory': 'O treinamento precisou de mais memória do que o servidor tem.',
  'learner-unsuited.title': 'O método de aprendizagem não serve para esta tabela.',
  'learner-unsuited.nextStep': 'Escolha outro método de aprendizagem.',
  'model-elsewhere.title': 'O modelo deste classificador está em outro lugar.',
  'model-elsewhere.nextStep': 'Envie o que esse modelo responde e veja a etapa “Drift”.',
  'model-elsewhere.detail':
    'O Amend acompanha o modelo de “{classifier}” e não tem um próprio: não treina nem responde.',
  'finds-anomalies.title': 'Este classificador encontra linhas incomuns.',
  'finds-anomalies.nextStep': 'Confirme ou rejeite linhas na etapa “Corrigir”: é com isso que ele aprende.',
  'finds-anomalies.detail':
    '“{classifier}” pontua o quanto as linhas são incomuns. Ele não tem um modelo de classes, que é o que foi pedido.',
  'labels-needed.title': 'Este classificador responde classes.',
  'labels-needed.nextStep': 'Configure um classificador com “Encontrar linhas incomuns” para a tabela.',
  'labels-needed.detail':
    '“{classifier}” responde classes que os rótulos ensinam e não pontua o quanto as linhas são incomuns.',
  'model-own.title': 'Este classificador tem um modelo do Amend.',
  'model-own.nextStep': 'Configure outro classificador para o modelo que responde em outro lugar.',
  'model-own.detail': 'O Amend treinou um modelo de “{classifier}”; nenhum outro é acompanhado no lugar dele.',
  'model-declared.title': 'Esta versão já foi declarada.',
  'model-declared.nextStep': 'Dê à nova versão um nome próprio.',
  'model-declared.detail':
    '“{classifier}” já tem um modelo chamado “{model}”; aquilo com que ele é comparado não muda.',
  'model-unknown.title': 'Essa versão não foi declarada.',
  'model-unknown.nextStep': 'Declare-a primeiro, com aquilo com que as linhas dela são comparadas.',
  'model-unknown.detail': '“{classifier}” não conhece nenhum modelo chamado “{model}”.',
  'too-few-answers.title': 'Há respostas de menos para comparar.',
  'too-few-answers.nextStep': 'Escolha um período mais longo ou envie as linhas com que ele aprendeu.',
  'too-few-answers.detail':
    'O período tem {rows, plural, one {# resposta} other {# respostas}}; são necessárias {least}.',
  'answered-when.title': 'Respostas desse momento não são aceitas.',
  'answered-when.nextStep': 'Envie o momento em que foram dadas.',
  'answered-when.detail': '{answeredAt} ainda não chegou ou foi há mais de {days} dias.',
  'id-used.title': 'Este identificador já foi usado.',
  'id-used.nextStep': 'Dê a cada lote de respostas um identificador próprio.',
  'id-used.detail': 'Outras respostas foram registradas com {id}: nada foi alterado.',
};

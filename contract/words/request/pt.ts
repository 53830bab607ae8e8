import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  'malformed-body.title': 'A requisição não é um JSON válido.',
  'malformed-body.nextStep': 'Envie JSON com o tipo de conteúdo application/json.',
  'malformed-body.encoding': 'O conteúdo está escrito em {encoding}; JSON se escreve em UTF-8.',
  'malformed-body.not-json': 'O conteúdo não pode ser lido como JSON.',
  'malformed-body.unreadable': 'A requisição não pode ser lida.',
  'malformed-body.content-type': 'O conteúdo não foi lido, porque o seu tipo não é application/json.',

  'invalid-request.title': 'A requisição não corresponde ao que se espera aqui.',
  'invalid-request.nextStep': 'Corrija os campos listados em errors e envie de novo.',
  'invalid-request.too-deep':
    'O conteúdo tem mais de {most} níveis de profundidade; nenhuma requisição daqui precisa de tantos.',
  'invalid-request.schedule-fields': '“{schedule}” não é uma programação: não tem cinco campos. {form}',
  'invalid-request.schedule': '“{schedule}” não é uma programação: {fault}. {form}',
  'invalid-request.schedule-form':
    'Informe minuto, hora, dia do mês, mês e dia da semana, como “0 3 * * 1” para segundas-feiras às 03:00 UTC.',
  'invalid-request.segment-column':
    'As linhas não podem ser divididas por {column}: indique uma coluna do classificador que não seja ignorada.',
  'invalid-request.unstorable': 'Um valor da requisição não pode ser guardado.',

  'body-too-large.title': 'A requisição é grande demais.',
  'body-too-large.nextStep': 'Envie menos linhas em uma requisição.',
  'body-too-large.values': 'A requisição contém mais de {most, number} valores.',
  'body-too-large.megabytes': 'A requisição tem mais de {most} MB.',

  'unknown-address.title': 'Não há nada neste endereço.',
  'unknown-address.nextStep': 'Compare o endereço com docs/api.md.',
  'unknown-address.address': 'Não há nada em {method} {path}.',
  'unknown-address.pages-not-built': 'As páginas não foram geradas. Execute “npm run build” e recarregue esta página.',

  'not-allowed.title': 'Você não pode fazer isto.',
  'not-allowed.nextStep': 'Entre no Amend pelo seu próprio endereço; um admin dá o papel que falta.',
  'not-allowed.demo-elsewhere.nextStep': 'Abra o Amend na máquina em que ele roda.',
  'not-allowed.metrics.nextStep':
    'Peça a partir da máquina em que o Amend roda, ou com o token, como diz a configuração METRICS.',
  'not-allowed.any-role.nextStep': 'Peça um papel a um admin.',
  'not-allowed.role.nextStep': 'Peça {roles, plural, one {este papel} other {um destes papéis}} a um admin.',
  'not-allowed.key.nextStep': 'Faça isto no painel, depois de entrar como pessoa.',
  'not-allowed.project.nextStep':
    'Deixe o projeto como está, ou peça a um admin de todos os classificadores que o mude.',
  'not-allowed.origin.nextStep': 'Abra o Amend no endereço que o servidor informou ao iniciar.',
  'not-allowed.demo-elsewhere':
    'O acesso da demonstração responde só a esta máquina, não a requisições de outros lugares.',
  'not-allowed.metrics': 'As medições não são para quem pede daqui, ou sem o token certo.',
  'not-allowed.any-role': 'Isto exige um papel, e {person} não tem nenhum aqui.',
  'not-allowed.role': 'Isto exige o papel {roles}, que {person} não tem.',
  'not-allowed.key': 'Só pessoas podem fazer isto, e {person} é uma máquina com uma chave de acesso.',
  'not-allowed.project':
    'Quem tem um papel para um projeto o tem para tudo o que entra nele; por isso, mudá-lo exige o papel “{role}” para todos os classificadores, que {person} não tem.',
  'not-allowed.origin': 'Páginas de {origin} não podem usar este servidor.',
  'not-allowed.host': 'Este servidor não responde pelo nome “{host}”.',

  'beyond-scope.title': 'Isto não diz respeito só às suas linhas.',
  'beyond-scope.nextStep': 'Pergunte sobre as suas próprias linhas, ou peça a um admin o papel sem escopo de linhas.',
  'beyond-scope.report-column.nextStep':
    'Peça a um admin que declare {columns} como coluna de segmento do classificador; os seus relatórios começam com a próxima versão que for treinada e colocada em uso.',
  'beyond-scope.report-segment.nextStep':
    'Peça a um aprovador um treinamento, que guarda os {most} valores com mais linhas, ou pergunte a alguém que possa ver todas as linhas.',
  'beyond-scope.report-choice.nextStep': 'Escolha um dos seus segmentos.',
  'beyond-scope.whole.nextStep':
    'Pergunte a alguém que possa ver todas as linhas, ou peça a um admin o papel sem escopo de linhas.',
  'beyond-scope.sent.nextStep':
    'Deixe na tabela só as suas próprias linhas, ou peça a um admin que amplie o seu escopo de linhas.',
  'beyond-scope.kept.nextStep':
    'Dê outras chaves a estas linhas, se forem outras linhas, ou peça a um admin que amplie o seu escopo de linhas.',
  'beyond-scope.no-class.nextStep':
    'Diga primeiro a classe de algumas das suas linhas; então o Amend responde com as classes ditas para elas.',
  'beyond-scope.columns.nextStep': 'Peça a um admin que dê o papel de novo, com uma coluna que o classificador tenha.',
  'beyond-scope.report-column':
    'Um relatório de drift é de todas as linhas ou de um segmento, e você só pode ver linhas para as quais vale: {scopes}. Estas não são um segmento, pois o seu escopo de linhas não é pela coluna de segmento do classificador.',
  'beyond-scope.report-segment':
    'Um relatório de drift é de todas as linhas ou de um segmento, e você só pode ver linhas para as quais vale: {scopes}. A versão em uso não guarda nenhum segmento delas.',
  'beyond-scope.report-choice':
    'Aqui um relatório de drift é de um segmento, pois você só pode ver linhas para as quais vale: {scopes}. {count, plural, one {O seu é} other {Os seus são}} {segments}.',
  'beyond-scope.more-segments': 'mais {more}',
  'beyond-scope.whole':
    'Isto diz respeito a todas as linhas do classificador juntas, e {person} só pode ver aquelas para as quais vale: {scopes}.',
  'beyond-scope.sent':
    '{rows, plural, one {# linha não está} other {# linhas não estão}} entre as suas, para as quais vale: {scopes}.',
  'beyond-scope.kept':
    '{rows, plural, one {# linha tem} other {# linhas têm}} a chave de uma linha que não está entre as suas, para as quais vale: {scopes}.',
  'beyond-scope.no-class': 'Ninguém disse ainda uma classe para as suas linhas, para as quais vale: {scopes}.',
  'beyond-scope.columns':
    'O seu escopo de linhas é por {columns}; por aí as linhas do classificador não podem mais ser escolhidas.',

  'too-many-requests.title': 'Requisições demais.',
  'too-many-requests.nextStep': 'Espere um minuto e tente de novo.',
  'too-many-requests.key.nextStep': 'Espere o tempo indicado; um admin pode permitir mais requisições com esta chave.',
  'too-many-requests.minute': 'Mais de {most} requisições vieram daqui em um minuto.',
  'too-many-requests.streams': 'Já há {most} fluxos abertos aqui.',
  'too-many-requests.key':
    '{person} pode fazer {most, plural, one {# requisição} other {# requisições}} por minuto com a sua chave de acesso, e já fez. Pode continuar em {seconds, plural, one {# segundo} other {# segundos}}.',

  'database-unavailable.title': 'O banco de dados não responde.',
  'database-unavailable.nextStep': 'Tente de novo em instantes; nada do que você digitou se perde.',
  'database-unavailable.detail': 'No momento o servidor não alcança o seu banco de dados.',

  'disk-full.title': 'O disco do banco de dados está cheio.',
  'disk-full.nextStep':
    'Peça ao admin que libere espaço; nada do que você digitou se perde, e tudo é enviado de novo automaticamente.',
  'disk-full.detail': 'O banco de dados não consegue salvar nada, porque o seu disco está cheio.',

  'internal.title': 'Algo deu errado no servidor.',
  'internal.nextStep': 'Tente de novo; se acontecer outra vez, informe ao admin o id da requisição.',
  'internal.request': 'O servidor falhou inesperadamente. A falha está no seu registro, sob o id da requisição.',
  'internal.training':
    'O treinamento falhou inesperadamente. A falha está no registro do servidor, sob o id do treinamento.',
  'internal.grouping': 'O agrupamento das linhas falhou inesperadamente. A falha está no registro do servidor.',
  'internal.check': 'A verificação de drift falhou inesperadamente. A falha está no registro do servidor.',
};

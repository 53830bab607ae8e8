export const pt = {
  'repeat-differs.title': 'A chave de idempotência foi usada para outra coisa.',
  'repeat-differs.nextStep':
    'Envie cada pedido com uma chave própria, e com a mesma chave apenas exatamente o mesmo pedido.',
  'repeat-differs.detail': 'Nas últimas 24 horas foi enviado outro pedido com esta chave de idempotência.',
  'repeat-under-way.title': 'O pedido já está sendo respondido.',
  'repeat-under-way.nextStep': 'Espere o tempo indicado e envie-o de novo com a mesma chave.',
  'repeat-under-way.detail':
    'O primeiro pedido com esta chave de idempotência ainda não tem resposta. Pergunte de novo em {seconds, plural, one {# segundo} other {# segundos}}.',
  'line-unreadable.title': 'A linha não pode ser lida.',
  'line-unreadable.nextStep': 'Corrija esta linha e envie-a de novo; as outras foram respondidas.',
  'line-unreadable.not-json': 'A linha não pode ser lida como JSON.',
  'line-unreadable.too-deep': 'A linha contém listas ou objetos; só são permitidos textos, números, true e false.',
  'line-unreadable.too-long': 'A linha tem mais de {most, number} bytes.',
  'line-unreadable.row': 'A linha não pode ser aceita ({message}).',
  'key-of-no-model.title': 'A chave de acesso não diz qual classificador se pretende.',
  'key-of-no-model.nextStep': 'Peça a um administrador uma chave com o papel “leitor” para um único classificador.',
  'key-of-no-model.every': 'A chave de {person} vale para todos os classificadores.',
  'key-of-no-model.none': 'A chave de {person} não pode classificar linhas de nenhum classificador.',
  'key-of-no-model.several': 'A chave de {person} vale para vários classificadores.',
  'unknown-prediction.title': 'Esta resposta não é conhecida.',
  'unknown-prediction.nextStep':
    'Verifique o identificador; as respostas são guardadas pelo tempo que KEEP_PREDICTIONS_DAYS indica.',
  'unknown-prediction.malformed':
    '“{given}” não é um identificador de resposta: ele é um lote e o número de uma linha, com dois-pontos entre eles.',
  'unknown-prediction.none': 'Este classificador não deu nenhuma resposta “{given}”, ou ela já não é guardada.',
  'export-days.title': 'Estes dias não podem ser exportados.',
  'export-days.nextStep': 'Escolha outros dias.',
  'export-days.order': 'O último dia, {to}, vem antes do primeiro, {from}.',
  'export-days.many': '{days, number} dias são demais para um arquivo; o máximo é {most, number}.',
  'export-too-long.title': 'Há previsões demais para um arquivo.',
  'export-too-long.nextStep': 'Exporte menos dias de cada vez, ou escolha Parquet.',
  'export-too-long.detail': 'Um arquivo comporta {most, number} MB, e estes dias têm mais.',
};

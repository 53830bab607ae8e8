export const pt = {
  missing: 'Falta a entrada {sequence, number}.',
  added: 'Antes da entrada {sequence, number} está uma entrada que nunca foi registada.',
  chain: 'A entrada {sequence, number} não é a que foi registada, ou não está onde foi registada.',
  payload: 'O que a entrada {sequence, number} diz não é o que foi registado.',
  head: 'O registo não termina antes da entrada {sequence, number}, ou não como a sua cabeça o diz.',
  anchor: 'A entrada {sequence, number} não é a que foi ancorada: o registo foi reescrito, ou o seu fim foi cortado.',
  signature: 'A âncora da entrada {sequence, number} não tem a assinatura deste servidor.',
  'log.feedback': 'o registo das correções',
  'log.audit': 'o registo de auditoria',
  'log.people': 'o registo de auditoria das pessoas',
  intact:
    '{events, plural, =0 {Os registos estão vazios, tal como foram registados.} one {Os registos são o que foi registado: a sua única entrada foi recalculada.} other {Os registos são o que foi registado: todas as # entradas foram recalculadas.}}',
  erased:
    '{erased, plural, one {O que # delas dizia foi apagado; isso não quebra nada.} other {O que # delas diziam foi apagado; isso não quebra nada.}}',
  anchored:
    '{anchors, plural, one {A única cabeça assinada ainda está neles, de {at}.} other {Todas as # cabeças assinadas ainda estão neles, a última de {at}.}}',
  notAnchored: 'Ainda nenhuma cabeça deles foi assinada.',
  broken:
    'Algo está errado com {log}. {reason} {events, plural, =0 {Nenhuma entrada antes está certa.} one {A única entrada antes está certa.} other {As # entradas antes estão certas.}}',
};

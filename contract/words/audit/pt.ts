export const pt = {
  missing: 'Falta a entrada {sequence, number}.',
  added: 'Antes da entrada {sequence, number} está uma entrada que nunca foi registrada.',
  chain: 'A entrada {sequence, number} não é a que foi registrada, ou não está onde foi registrada.',
  payload: 'O que a entrada {sequence, number} diz não é o que foi registrado.',
  head: 'O registro não termina antes da entrada {sequence, number}, ou não como a sua cabeça diz.',
  anchor: 'A entrada {sequence, number} não é a que foi ancorada: o registro foi reescrito, ou o seu fim foi cortado.',
  signature: 'A âncora da entrada {sequence, number} não tem a assinatura deste servidor.',
  'log.feedback': 'o registro das correções',
  'log.audit': 'o registro de auditoria',
  'log.people': 'o registro de auditoria das pessoas',
  intact:
    '{events, plural, =0 {Os registros estão vazios, tal como foram registrados.} one {Os registros são o que foi registrado: a sua única entrada foi recalculada.} other {Os registros são o que foi registrado: todas as # entradas foram recalculadas.}}',
  erased:
    '{erased, plural, one {O que # delas dizia foi apagado; isso não quebra nada.} other {O que # delas diziam foi apagado; isso não quebra nada.}}',
  anchored:
    '{anchors, plural, one {A única cabeça assinada ainda está neles, de {at}.} other {Todas as # cabeças assinadas ainda estão neles, a última de {at}.}}',
  notAnchored: 'Nenhuma cabeça deles foi assinada ainda.',
  broken:
    'Algo está errado com {log}. {reason} {events, plural, =0 {Nenhuma entrada antes está certa.} one {A única entrada antes está certa.} other {As # entradas antes estão certas.}}',
};

import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  title:
    '{drafts, plural, =0 {Nada a enviar} one {Uma correção não foi enviada} other {# correções não foram enviadas}}',
  lead: '{drafts, plural, one {Ela não conta, e ninguém mais fica sabendo dela, até que você a envie. Na planilha está marcada com ✎. Você pode continuar em outro computador.} other {Elas não contam, e ninguém mais fica sabendo delas, até que você as envie. Na planilha estão marcadas com ✎. Você pode continuar em outro computador.}}',
  leadNone:
    'O que você digita na planilha é reunido aqui e enviado depois que você olhar. As respostas que você dá neste painel são enviadas na hora.',
  fromTo: '{before} → {after}',
  noneBefore: '(sem classe)',
  takesBack: '(retirada)',
  meanwhile: 'Enquanto isso, {who} disse {class}. Enviada, a sua toma esse lugar.',
  meanwhileYou: 'Enquanto isso, você disse {class}. Enviada, esta toma esse lugar.',
  meanwhileBack: 'Enquanto isso, o que foi dito da linha foi retirado.',
  meanwhileHidden: 'Enquanto isso, alguém disse uma classe que não é mostrada a você. Enviada, a sua toma esse lugar.',
  classRetired: '“{class}” foi desativada desde então: não será enviada. Digite outra classe ou retire a correção.',
  classUnknown:
    '“{class}” não está no catálogo, que é fechado: não será enviada. Digite outra classe ou retire a correção.',
  columnMissing:
    'As colunas do classificador mudaram desde então: não será enviada. Retire a correção e digite-a de novo se ainda valer.',
  noteMissing: 'É preciso um motivo antes de enviar: acrescente uma nota.',
  addNote: 'Acrescentar uma nota',
  editNote: 'Alterar a nota',
  saveNote: 'Salvar a nota',
  leaveNote: 'Deixar como está',
  showRow: 'Mostrar linha',
  takeOut: 'Retirar',
  moreDrafts: 'Mostrar mais {drafts, number}',
  elsewhere:
    '{drafts, plural, one {Uma correção é de uma linha que você não pode} other {# correções são de linhas que você não pode}} mais corrigir: não enviada.',
  takeOutElsewhere: '{drafts, plural, one {Retirá-la} other {Retirá-las}}',
  mayNotSend: 'Você não pode mais corrigir este classificador: só pode descartá-las.',
  send: 'Enviar {drafts, plural, one {# correção} other {# correções}}',
  discard: 'Descartar',
  discardQuestion:
    'Descartar {drafts, plural, one {a correção} other {todas as {drafts, number}}}? As células da planilha voltam ao que eram.',
  discardAll: '{drafts, plural, one {Descartar} other {Descartar todas}}',
  keepThem: 'Manter',
  sent: '{drafts, plural, =0 {Nada foi enviado.} one {Uma correção foi enviada.} other {# correções foram enviadas.}}',
  earlier:
    '{drafts, plural, one {Uma já tinha sido enviada} other {# já tinham sido enviadas}}, por exemplo de outro computador: nada é registrado duas vezes.',
  gone: '{drafts, plural, one {Uma foi retirada ou substituída} other {# foram retiradas ou substituídas}} enquanto isso, sem ser enviada.',
  held: '{drafts, plural, one {Uma continua} other {# continuam}} aguardando.',
  leaveBatch: '{drafts, plural, one {Deixar por enquanto} other {Deixar por enquanto}}',
  meant: 'Quis dizer {class}',
  rewording: 'Alterando a classe',
  takeBackBatch: 'Retirar este lote',
  close: 'Fechar',
  fetching: 'Procurando correções não enviadas',
  noting: 'Salvando a nota',
  takingOut: 'Retirando',
  sending: 'Enviando suas correções',
  takingBack: 'Retirando o lote',
};

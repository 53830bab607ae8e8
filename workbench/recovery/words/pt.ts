export const pt = {
  keepsNothing:
    'Esta janela do navegador não guarda nada para a página, como algumas janelas privativas. O que não foi salvo se perde quando a página é fechada ou trava. Pressione Salvar para ter um arquivo.',
  fitsNoFile:
    'O navegador não guarda nada da pasta de trabalho como está agora, pois ela não cabe em nenhum arquivo. {problem}',
  noRoom:
    'O navegador não tem mais espaço para guardar a pasta de trabalho. O que não foi salvo se perde quando a página é fechada ou trava. Pressione Salvar para ter um arquivo.',
  notKept:
    'O navegador não conseguiu guardar a pasta de trabalho. O que não foi salvo se perde quando a página é fechada ou trava. Pressione Salvar para ter um arquivo.',
  offer: 'Você tem trabalho não salvo em “{name}” (última cópia: {time}).',
  offerWithout:
    'Você tem trabalho não salvo em “{name}” (última cópia: {time}). Como um arquivo salvo, ele vem sem: {lost}.',
  dayAndTime: '{day}, {time}',
  oneOf: 'Este é um de {count, number}.',
  unsavedWork: 'Trabalho não salvo',
  open: 'Abrir',
  discard: 'Descartar',
  notNow: 'Agora não',
  notNowHint: 'Agora não: será oferecido de novo quando a página for carregada',
  takenUp:
    'Esta é a pasta de trabalho como o navegador a guardou. Ela ainda não foi salva: pressione Salvar para ter um arquivo.',
  discardTitle: 'Descartar o trabalho não salvo em “{name}”?',
  discardText:
    'O que foi alterado e não foi salvo (última cópia: {time}) se perde. Os arquivos que você salvou ficam como estão.',
  keep: 'Manter',
  inOtherTab: '“{name}” já está aberta em outra aba. Continue por lá.',
  doneInOtherTab: '“{name}” foi salva ou descartada em outra aba: não há nada para abrir.',
};

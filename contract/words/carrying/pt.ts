import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  'classifier-here.title': 'Este classificador já está aqui.',
  'classifier-here.nextStep': 'Exporte sem os rótulos: assim ele será um classificador novo aqui.',
  'classifier-here.deleted':
    '“{classifier}”, do arquivo, esteve aqui e foi excluído: o seu registro não pode continuar.',
  'classifier-here.here': '“{classifier}”, do arquivo, está aqui como “{here}”, com o seu registro.',

  'file-refused.title': 'O arquivo não foi importado.',
  'file-refused.nextStep': 'Exporte o classificador mais uma vez e transfira esse arquivo.',
  'file-refused.foreign.nextStep': 'Escolha um arquivo que o Amend gravou com “Exportar…”.',
  'file-refused.cut.nextStep': 'Exporte o classificador mais uma vez e transfira o arquivo inteiro.',
  'file-refused.changed.nextStep': 'Exporte o classificador mais uma vez e transfira o arquivo como está.',
  'file-refused.newer.nextStep': 'Primeiro atualize este servidor para a versão do outro.',
  'file-refused.too-large.nextStep': 'Exporte o classificador sem o registro de feedback.',
  'file-refused.model.nextStep': 'Deixe os dois servidores na mesma versão e exporte o classificador mais uma vez.',
  'file-refused.foreign': 'Isto não é um arquivo de classificador.',
  'file-refused.cut': 'Falta o fim do arquivo.',
  'file-refused.changed': 'O arquivo não é o que foi exportado: os seus bytes e o seu selo não conferem.',
  'file-refused.newer': 'O arquivo foi gravado por um Amend mais novo do que o daqui.',
  'file-refused.too-large': 'O arquivo tem mais de {megabytes, number} MB.',
  'file-refused.model': 'O modelo da versão {version} no arquivo não pode ser lido aqui.',
};

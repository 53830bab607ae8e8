import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  title: 'Ou traga um de outro servidor',
  lead: 'Um arquivo exportado de lá. As versões dele respondem aqui como respondiam.',
  name: 'Nome aqui',
  nameHint: 'Vazio: como no arquivo.',
  file: 'Arquivo de um classificador',
  import: 'Importar…',
  writing: 'Gravando o arquivo',
  taking: 'Lendo o arquivo',
};

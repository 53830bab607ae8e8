import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  title: 'Ou traga um de outro servidor',
  lead: 'Um arquivo exportado de lá. As regras e as versões dele respondem aqui como respondiam. Com os rótulos vêm de quem a palavra conta e as linhas cuja classe é certa; o que foi respondido lá, e quem pode o quê, fica lá.',
  name: 'Nome aqui',
  nameHint: 'Vazio: como no arquivo.',
  file: 'Arquivo de um classificador',
  import: 'Importar…',
  writing: 'Gravando o arquivo',
  taking: 'Lendo o arquivo',
};

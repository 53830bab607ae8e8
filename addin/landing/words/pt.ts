import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  page: 'Amend: um incidente',
  title: 'Um incidente de {classifier}',
  fetching: 'Buscando o incidente',
  saving: 'Salvando',
  noPlace: 'Este endereço não nomeia um incidente. Abra de novo o link do aviso, inteiro.',
  none: 'Não há incidente {number, number} entre os mais recentes deste classificador.',
  report: 'Relatório {number, number}',
  inExcel: 'Abrir no Excel',
  stepWorkbook: 'Abra a pasta de trabalho com a tabela de {classifier} e selecione uma célula da tabela.',
  stepPane: 'Escolha “Amend” na guia “Página Inicial”: o painel abre {classifier}.',
  stepDrift: 'Escolha a etapa “Drift”: o incidente está no alto, com o seu relatório.',
  workbench: 'Sem Excel: abrir a bancada do Amend no navegador',
};

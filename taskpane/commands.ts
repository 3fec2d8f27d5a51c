/** The commands that the manifest and the shortcuts name, by what they do. */
export const COMMANDS = {
  open: 'Proforma.OpenPane',
  check: 'Proforma.CheckSheets',
  preview: 'Proforma.PreviewBills',
  explain: 'Proforma.ExplainRow',
} as const;

/**
 * What the ribbon, the context menu and the keyboard can ask for, by the ids that the manifest and `assets/shortcuts.json` use. The
 * shared runtime must give each to `Office.actions.associate` before `Office.onReady` resolves, or its button does nothing.
 */
export const ACTION_IDS = {
  /** Shows the pane; the ribbon's own Open button needs no action, the shortcut does. */
  openPane: 'Proforma.OpenPane',
  /** Shows the pane at Check and checks the sheets. */
  checkSheets: 'Proforma.CheckSheets',
  /** Shows the pane at Preview and previews the next bill run. */
  previewBills: 'Proforma.PreviewBills',
  /** Shows the pane at the customer of the selected row. */
  explainRow: 'Proforma.ExplainRow',
} as const;

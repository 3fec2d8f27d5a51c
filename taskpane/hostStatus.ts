import { STRINGS } from './strings.ts';

/**
 * One line on where the pane runs.
 * @param host the name that Office.onReady gives (`Excel`, `Word`, …), null outside Office, undefined when office.js is not there.
 */
export function hostStatus(host: string | null | undefined): string {
  if (host === undefined) return STRINGS.officeMissing;
  if (host === null) return STRINGS.outsideExcel;
  return host === 'Excel' ? STRINGS.insideExcel : STRINGS.otherHost(host);
}

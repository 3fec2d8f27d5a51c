import { isoDate } from '../../src/domain/calendarDate.ts';
import { STRINGS } from '../strings.ts';
import type { PaneSession } from './paneSession.ts';

/** Hands the last preview to the person as the JSON that the command line prints: the next run can be told of it. */
export async function savePreview(session: PaneSession): Promise<void> {
  const { preview } = session.state;
  const json = await session.host.engine.previewJson();
  if (preview === null || json === null) return;
  session.host.download(STRINGS.preview.exportName(isoDate(preview.run.runDate)), 'application/json', json);
}

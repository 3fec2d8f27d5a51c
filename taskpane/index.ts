import packageFile from '../package.json' with { type: 'json' };
import { hostStatus } from './hostStatus.ts';
import { STRINGS } from './strings.ts';

/** Puts `text` into the page's element `id`. @throws Error when the page has no such element: page and script disagree. */
function show(id: string, text: string): void {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no element "${id}"`);
  element.textContent = text;
}

async function start(): Promise<void> {
  show('version', STRINGS.version(packageFile.version));
  show('guide-title', STRINGS.guideTitle);
  show('guide', STRINGS.guide);
  show('command', STRINGS.command);
  show('help', STRINGS.help);
  show('status', STRINGS.starting);
  // office.js comes from elsewhere and may be blocked: its absence is a state to tell, not a fault.
  if (!('Office' in globalThis)) {
    show('status', hostStatus(undefined));
    return;
  }
  const info = await Office.onReady();
  // The declarations call it a number and never null; office.js gives the host's name, and null outside Office.
  show('status', hostStatus(info.host as unknown as string | null));
}

void start();

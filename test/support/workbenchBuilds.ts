import { buildWorkbench } from '../../scripts/workbench/buildWorkbench.ts';
import { builtPane } from './builtPane.ts';

/** The pane as it ships, and the workbench to put around it. */
export interface WorkbenchBuilds {
  readonly pane: string;
  readonly workbench: string;
}

let builds: Promise<WorkbenchBuilds> | null = null;

/** Builds both, once for all tests of a run. */
export function workbenchBuilds(): Promise<WorkbenchBuilds> {
  builds ??= (async () => {
    // One after the other: both use the compiler's cache.
    const { folder } = await builtPane();
    return { pane: folder, workbench: await buildWorkbench('test-workbench') };
  })();
  return builds;
}

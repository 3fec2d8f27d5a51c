import './withoutEval.schema.ts';
import { expose } from 'comlink';
import { sha256 } from '../adapters/webcrypto/sha256.ts';
import { readXlsx } from '../adapters/xlsx/readXlsx.ts';
import { createPaneEngine } from '../app/pane/createPaneEngine.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { pauseNowAndThen } from './pauseNowAndThen.ts';
import { plainErrors } from './plainErrors.ts';

/** The pane's engine in a worker of its own: the main thread stays free for the person. */
expose(
  plainErrors(createPaneEngine({ hash: sha256, pause: pauseNowAndThen(), readXlsx, toolVersion: packageJson.version })),
);

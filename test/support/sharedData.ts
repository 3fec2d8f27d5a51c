import { existsSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../../shared/data');

/** The path of a file of public test data beside the checkout. Only meaningful inside {@link describeWithSharedData}. */
export function sharedDataPath(...segments: readonly string[]): string {
  return path.join(ROOT, ...segments);
}

/** A suite over public test data that is not part of this repository; says so in the output when the data is not there. */
export function describeWithSharedData(title: string, body: () => void): void {
  if (existsSync(ROOT)) {
    describe(title, body);
  } else {
    describe(title, () => {
      it('is not run: the public test data is not beside this checkout (../shared/data)', () => {
        console.warn(`    not run: ${title} (needs ../shared/data)`);
      });
    });
  }
}

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const SOFFICE = (process.env['PATH'] ?? '')
  .split(path.delimiter)
  .map((folder) => path.join(folder, 'soffice'))
  .find((file) => existsSync(file));

/**
 * A suite that opens workbooks with LibreOffice. Where it is not installed the output says so with the command that installs it,
 * and on the build server (CI=true) that is a failure.
 */
export function describeWithLibreOffice(title: string, body: () => void): void {
  if (SOFFICE !== undefined) {
    describe(title, body);
    return;
  }
  describe(title, () => {
    it('is not run: LibreOffice is not installed (apt-get install -y libreoffice-calc)', () => {
      console.warn(`    not run: ${title} (needs soffice)`);
      assert.notEqual(process.env['CI'], 'true', 'the build server must have LibreOffice');
    });
  });
}

/** Without this LibreOffice shows the results that the file says its formulas have. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens a workbook in a LibreOffice with a fresh profile, computes all its formulas and saves it anew as .xlsx. */
export async function resavedByLibreOffice(workbook: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'proforma-soffice-'));
  try {
    const input = path.join(folder, 'in.xlsx');
    const out = path.join(folder, 'out');
    const profile = path.join(folder, 'profile');
    writeFileSync(input, workbook);
    mkdirSync(path.join(profile, 'user'), { recursive: true });
    writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const own = `-env:UserInstallation=file://${profile}`;
    await run(SOFFICE ?? 'soffice', [own, '--headless', '--convert-to', 'xlsx', '--outdir', out, input]);
    return readFileSync(path.join(out, 'in.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

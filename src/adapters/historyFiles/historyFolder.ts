import { link, mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ErasureMark, StoredEntry } from '../../app/ports/evidenceStore.ts';
import { LaterHistory, codeOf } from './fileErrors.ts';
import { parseEntryFile, parseMarksFile, parseRunFile, parseVersionFile } from './runFile.schema.ts';
import type { RunFile } from './runFile.schema.ts';

const VERSION = 1;

/** A staged addition that nobody finished in this time never will be. */
const ABANDONED_AFTER = 3_600_000;

/** Where things are in a history's folder. */
export interface HistoryFolder {
  readonly root: string;
  /** The chain’s entries, oldest first. */
  readonly entries: () => Promise<readonly StoredEntry[]>;
  /** Null when the run has no file. */
  readonly run: (sequence: number) => Promise<RunFile | null>;
  readonly rule: (sha256: string) => Promise<string | null>;
  readonly marks: () => Promise<readonly ErasureMark[]>;
  /** Writes files (path within the folder → text), each whole or not at all. */
  readonly write: (files: ReadonlyMap<string, string>) => Promise<void>;
  /**
   * Puts an entry at the end of the chain and brings `files` with it: they are staged, the entry is linked into its place (the one moment
   * at which it is written), then they are moved to theirs. False when the place is taken; then nothing was written.
   */
  readonly commit: (entry: StoredEntry, files: ReadonlyMap<string, string>) => Promise<boolean>;
  /** Finishes what a process that was killed had linked but not moved yet, and clears away what it had not linked. */
  readonly settle: () => Promise<void>;
}

function entryPath(sequence: number): string {
  return `chain/${String(sequence).padStart(8, '0')}.json`;
}

export function runPath(sequence: number): string {
  return `runs/${String(sequence).padStart(8, '0')}.json`;
}

/** The folder `root`, made with its first write. Every function throws what the file system throws. */
export function historyFolder(root: string): HistoryFolder {
  const at = (place: string): string => path.join(root, place);
  const text = (place: string): Promise<string | null> => textOrNull(at(place));

  async function entries(): Promise<readonly StoredEntry[]> {
    const version = await text('history.json');
    if (version !== null && parseVersionFile(version) > VERSION) throw new LaterHistory('a later version wrote this');
    const names = (await namesIn(at('chain'))).filter((name) => /^\d{8}\.json$/.test(name)).sort();
    return Promise.all(
      names.map(async (name) => parseEntryFile(Number(name.slice(0, 8)), await readFile(at(`chain/${name}`), 'utf8'))),
    );
  }

  async function moveStaged(hash: string): Promise<void> {
    for (const name of await namesIn(at(`staged/${hash}`))) {
      if (name === 'entry.json') continue;
      const place = name.replace('~', '/');
      await mkdir(path.dirname(at(place)), { recursive: true });
      // Whoever else settles at the same moment has moved it already.
      await rename(at(`staged/${hash}/${name}`), at(place)).catch(unless('ENOENT'));
    }
    await rm(at(`staged/${hash}`), { recursive: true, force: true });
  }

  async function settle(): Promise<void> {
    const staged = await namesIn(at('staged'));
    if (staged.length === 0) return;
    const linked = new Set((await entries()).map(({ hash }) => hash));
    for (const hash of staged) {
      if (linked.has(hash)) await moveStaged(hash);
      else if (await isAbandoned(at(`staged/${hash}`)))
        await rm(at(`staged/${hash}`), { recursive: true, force: true });
    }
  }

  return {
    root,
    entries,
    settle,
    run: async (sequence) => {
      const file = await text(runPath(sequence));
      return file === null ? null : parseRunFile(sequence, file);
    },
    rule: (sha256) => text(`rules/${sha256}.json`),
    marks: async () => {
      const file = await text('marks.json');
      return file === null ? [] : parseMarksFile(file);
    },
    write: async (files) => {
      for (const [place, content] of files) {
        const temporary = at(`${place}.new`);
        await writeSynced(temporary, content);
        await rename(temporary, at(place));
      }
    },
    commit: async (entry, files) => {
      const folder = `staged/${entry.hash}`;
      for (const [place, content] of files) await writeSynced(at(`${folder}/${place.replace('/', '~')}`), content);
      const { hash, text: said } = entry;
      await writeSynced(at(`${folder}/entry.json`), `${JSON.stringify({ hash, text: said })}\n`);
      await writeVersion(at('history.json'));
      await mkdir(at('chain'), { recursive: true });
      try {
        await link(at(`${folder}/entry.json`), at(entryPath(entry.sequence)));
      } catch (error) {
        await rm(at(folder), { recursive: true, force: true });
        if (codeOf(error) === 'EEXIST') return false;
        throw error;
      }
      await moveStaged(hash);
      return true;
    },
  };
}

async function writeVersion(file: string): Promise<void> {
  if ((await textOrNull(file)) !== null) return;
  await writeSynced(file, `${JSON.stringify({ format: 'proforma-history', version: VERSION })}\n`);
}

async function writeSynced(file: string, content: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function textOrNull(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(orNull);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(orNull)) ?? [];
}

async function isAbandoned(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(orNull);
  return found !== null && Date.now() - found.mtimeMs > ABANDONED_AFTER;
}

function orNull(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}

function unless(code: string): (error: unknown) => void {
  return (error) => {
    if (codeOf(error) !== code) throw error;
  };
}

import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { SheetKind } from '../../domain/sheetKind.ts';
import { SHEET_KINDS } from '../../domain/sheetKind.ts';
import type { AmbiguousSheets } from './ambiguousSheets.ts';
import type { RankedKind } from './rankKinds.ts';

/** A sheet and the kinds that it could be. */
export interface KindCandidate {
  readonly name: string;
  readonly ranked: readonly RankedKind[];
}

/**
 * Gives each kind at most one sheet: the one that a person chose, else the one that fits. Of two sheets of one kind, one that also
 * fits a free kind takes that; otherwise it is an error that names both.
 * @returns the kind of each sheet, null for none; `ambiguous-sheets` when two sheets are of one kind or a chosen sheet is not there.
 */
export function assignKinds(
  candidates: readonly KindCandidate[],
  chosen: Readonly<Partial<Record<SheetKind, string>>>,
): Result<readonly (RankedKind | null)[], AmbiguousSheets> {
  const given: (RankedKind | null)[] = candidates.map(() => null);
  for (const kind of SHEET_KINDS) {
    const name = chosen[kind];
    if (name === undefined) continue;
    const at = candidates.findIndex((candidate) => candidate.name === name);
    const ranked = candidates[at]?.ranked.find((each) => each.kind === kind);
    if (ranked === undefined) return failure(noSuchSheet(kind, name, candidates));
    given[at] = ranked;
  }
  const free = (kind: SheetKind) => chosen[kind] === undefined && !given.some((each) => each?.kind === kind);
  const open = candidates.map((candidate, i) =>
    given[i] === null ? candidate.ranked.filter((each) => each.missing.length === 0 && free(each.kind)) : [],
  );
  for (let clash = clashOf(open); clash !== null; clash = clashOf(open)) {
    const sheets = clash;
    const mover = sheets.find((i) => hasFreeAlternative(open, i));
    if (mover === undefined) {
      const kind = open[sheets[0] ?? 0]?.[0]?.kind ?? 'customers';
      return failure(
        ambiguous(
          kind,
          sheets.map((i) => candidates[i]?.name ?? ''),
        ),
      );
    }
    open[mover]?.shift();
  }
  const result = given.map((each, i) => each ?? open[i]?.[0] ?? null);
  return success(withCustomers(result, open));
}

/** The sheets that share a first kind, the worst-fitting first. */
function clashOf(open: readonly (readonly RankedKind[])[]): readonly number[] | null {
  for (const kind of SHEET_KINDS) {
    const sheets = open.flatMap((ranked, i) => (ranked[0]?.kind === kind ? [i] : []));
    if (sheets.length > 1) return sheets.sort((a, b) => (open[a]?.[0]?.score ?? 0) - (open[b]?.[0]?.score ?? 0));
  }
  return null;
}

function hasFreeAlternative(open: readonly (readonly RankedKind[])[], sheet: number): boolean {
  const next = open[sheet]?.[1]?.kind;
  return next !== undefined && !open.some((ranked, i) => i !== sheet && ranked[0]?.kind === next);
}

/** Without any customers sheet, a list of accounts that reads as contacts or numbers is one, unless its name or a column says otherwise. */
function withCustomers(
  result: readonly (RankedKind | null)[],
  open: readonly (readonly RankedKind[])[],
): readonly (RankedKind | null)[] {
  if (result.some((each) => each?.kind === 'customers')) return result;
  const at = result.findIndex(
    (each, i) =>
      each !== null &&
      !each.named &&
      (each.kind === 'contacts' || each.kind === 'numbers') &&
      open[i]?.some((other) => other.kind === 'customers' && explained(other) >= explained(each)) === true,
  );
  if (at < 0) return result;
  const customers = open[at]?.find((other) => other.kind === 'customers') ?? null;
  return result.map((each, i) => (i === at ? customers : each));
}

function explained(ranked: RankedKind): number {
  return ranked.mapping.matches.filter((match) => match !== null).length;
}

function ambiguous(kind: SheetKind, names: readonly string[]): AmbiguousSheets {
  const listed = names.map((name) => `“${name}”`).join(' and ');
  return {
    code: 'ambiguous-sheets',
    kind,
    sheets: names,
    message: `${listed} both look like ${kind}. Choose the one to use for ${kind}, or hide the other.`,
  };
}

function noSuchSheet(kind: SheetKind, name: string, candidates: readonly KindCandidate[]): AmbiguousSheets {
  const names = candidates.map((candidate) => `“${candidate.name}”`).join(', ');
  return {
    code: 'ambiguous-sheets',
    kind,
    sheets: candidates.map((candidate) => candidate.name),
    message: `There is no sheet “${name}” with data to use for ${kind}. Choose one of ${names === '' ? 'the sheets that have data' : names}.`,
  };
}

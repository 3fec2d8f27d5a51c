/** A requirement set and the version of it that a member needs. */
export interface NeededSet {
  readonly set: string;
  readonly version: string;
}

/** What each member needs, by class and member: `Worksheet.freezePanes`. What is not in it has always been there. */
export type MemberSets = ReadonlyMap<string, NeededSet>;

/** Where office.js in its readable form says what a member needs; the members of its own class `Excel` are no host's. */
const CHECK = /_throwIfApiNotSupported\("(\w+\.\w+)", (?:_defaultApiSetName|"(\w+)"), "([\d.]+)"/g;

/** Reads what members need from the source of `excel-web-16.00.debug.js`. */
export function readMemberSets(source: string): MemberSets {
  const found = new Map<string, NeededSet>();
  for (const [, member = '', set = 'ExcelApi', version = ''] of source.matchAll(CHECK))
    found.set(member, { set, version });
  return found;
}

/** The set that a member needs and a host does not claim, as `ExcelApi 1.9`; null when it may be used. */
export function unclaimedSet(
  memberSets: MemberSets | undefined,
  claimed: Readonly<Record<string, string>>,
  className: string,
  member: string,
): string | null {
  const needed = memberSets?.get(`${className}.${member.charAt(0).toLowerCase()}${member.slice(1)}`);
  if (needed === undefined) return null;
  const version = claimed[needed.set];
  const isClaimed = version !== undefined && isAtLeast(version, needed.version);
  return isClaimed ? null : `${needed.set} ${needed.version}`;
}

/** Compares versions part by part: 1.10 comes after 1.9. */
function isAtLeast(version: string, needed: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

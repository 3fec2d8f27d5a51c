/** The addresses of a field that holds several: split at commas and semicolons, trimmed, empty parts left out. */
export function splitEmailAddresses(text: string): readonly string[] {
  return text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * Whether a text can be an email address that bills are sent to: a dot-atom of RFC 5321 and a domain name with at least two
 * labels, within the lengths of RFC 5321 (64 before the @, 254 in all). Quoted local parts and address literals are refused:
 * nobody is billed at one.
 */
export function isEmailAddress(text: string): boolean {
  // Wide spaces and the sign of a lost character hide among the letters beyond ASCII.
  if (text.length > 254 || /[\s\u200b\ufffd]/.test(text)) return false;
  const at = text.lastIndexOf('@');
  if (at < 1 || at > 64) return false;
  const local = text.slice(0, at);
  const labels = text.slice(at + 1).split('.');
  if (!local.split('.').every((atom) => ATOM.test(atom)) || labels.length < 2) return false;
  const top = labels.at(-1) ?? '';
  return labels.every((label) => LABEL.test(label)) && top.length > 1 && !/^\d+$/.test(top);
}

// Letters beyond ASCII are allowed (RFC 6531), control characters and spaces are not.
const ATOM = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~\-\u00a1-\uffff]+$/;
const LABEL = /^[A-Za-z0-9\u00a1-\uffff](?:[A-Za-z0-9\-\u00a1-\uffff]{0,61}[A-Za-z0-9\u00a1-\uffff])?$/;

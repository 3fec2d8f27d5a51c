import { splitEmailAddresses } from '../../domain/emailAddresses.ts';

const PLACEHOLDERS = new Set('none no na noemail noreply no-reply unknown test nobody x'.split(' '));
const PUBLIC_DOMAINS = new Set(
  (
    'gmail.com outlook.com hotmail.com hotmail.co.uk live.com live.co.uk msn.com yahoo.com yahoo.co.uk icloud.com me.com aol.com ' +
    'btinternet.com btopenworld.com sky.com talktalk.net virginmedia.com ntlworld.com blueyonder.co.uk tiscali.co.uk ' +
    'protonmail.com proton.me mail.com gmx.com'
  ).split(' '),
);
const ROLES = new Set(
  'info accounts account sales admin office enquiries enquiry billing hello contact finance mail support reception post'.split(
    ' ',
  ),
);

/**
 * The email addresses of a cell in lower case, tags (`+bills`) removed, and dots too where the provider ignores them.
 * Texts without an @ and placeholders (`none@…`) are none.
 */
export function emailKeys(text: string): readonly string[] {
  return [...new Set(splitEmailAddresses(text.toLowerCase().replace(/\s+/g, '')).map(emailKey))].filter(
    (key) => key !== '',
  );
}

function emailKey(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).replace(/^googlemail\.com$/, 'gmail.com');
  const local = address.slice(0, Math.max(at, 0)).replace(/\+.*$/, '');
  if (local === '' || !domain.includes('.') || PLACEHOLDERS.has(local)) return '';
  return `${domain === 'gmail.com' ? local.replaceAll('.', '') : local}@${domain}`;
}

/** The domain of an email key when it belongs to the customer rather than to a provider, else empty. */
export function ownDomain(key: string): string {
  const domain = key.slice(key.lastIndexOf('@') + 1);
  return PUBLIC_DOMAINS.has(domain) ? '' : domain;
}

/** The part before the @ when it tells one person or firm from another (not `info`, not a few letters), else empty. */
export function tellingLocalPart(key: string): string {
  const local = key.slice(0, key.lastIndexOf('@'));
  return local.length < 5 || ROLES.has(local) ? '' : local;
}

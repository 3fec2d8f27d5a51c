/**
 * Whether a text can be the address of a website: a host name of RFC 1123 with at least two labels, with or without http(s) and a
 * path. Spaces, email addresses and addresses of a file or a mailbox are none.
 */
export function isWebAddress(text: string): boolean {
  const [, host] = /^(?:https?:\/\/)?([^\s/?#:@]+)(?::\d{1,5})?(?:[/?#]\S*)?$/i.exec(text.trim()) ?? [];
  if (host === undefined || host.length > 253) return false;
  const labels = host.replace(/\.$/, '').split('.');
  return labels.length > 1 && labels.every((label) => LABEL.test(label)) && TOP.test(labels.at(-1) ?? '');
}

const LABEL = /^[a-z0-9\u00a1-\uffff](?:[a-z0-9\u00a1-\uffff-]{0,61}[a-z0-9\u00a1-\uffff])?$/i;
const TOP = /^(?:[a-z\u00a1-\uffff]{2,63}|xn--[a-z0-9-]{2,59})$/i;

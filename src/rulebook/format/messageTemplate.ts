/** A piece of a message: plain text, or the fact whose value stands there. */
export type TemplatePart = { readonly text: string } | { readonly fact: string };

/** A template in pieces; null when a brace has no partner or encloses nothing. */
export function templateParts(template: string): readonly TemplatePart[] | null {
  const parts: TemplatePart[] = [];
  let at = 0;
  for (const match of template.matchAll(/\{([^{}]+)\}/g)) {
    if (match.index > at) parts.push({ text: template.slice(at, match.index) });
    parts.push({ fact: match[1] ?? '' });
    at = match.index + match[0].length;
  }
  if (at < template.length) parts.push({ text: template.slice(at) });
  return parts.some((part) => 'text' in part && /[{}]/.test(part.text)) ? null : parts;
}

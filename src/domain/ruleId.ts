declare const brand: unique symbol;

/** A rule's identity across versions, such as `CON-003`: capitals and digits in groups joined by hyphens, 2–40 characters. */
export type RuleId = string & { readonly [brand]: 'RuleId' };

/** The rule id written in `text`, or null when it does not have that form. */
export function ruleId(text: string): RuleId | null {
  return text.length <= 40 && /^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$/.test(text) ? (text as RuleId) : null;
}

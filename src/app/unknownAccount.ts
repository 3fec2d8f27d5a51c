import type { InputError } from '../domain/inputError.ts';

type Accounts = ReadonlyMap<string, number>;

/** The refusal of the first account that the customers sheet does not have, or null when it has them all. */
export function unknownAccount(asked: readonly string[], accounts: Accounts): InputError | null {
  const stranger = asked.find((account) => !accounts.has(account));
  return stranger === undefined ? null : noSuchAccount(stranger, accounts);
}

/** The refusal of an account that the customers sheet does not have; names one that differs only by its zeros or its case. */
export function noSuchAccount(account: string, accounts: Accounts): InputError {
  const known = [...accounts.keys()].find((name) => plain(name) === plain(account));
  const hint = known === undefined ? 'Check the account number.' : `Did you mean ${known}?`;
  return { code: 'question-open', message: `Account “${account}” is not in the customers sheet. ${hint}` };
}

function plain(account: string): string {
  return account.toLowerCase().replace(/^0+/, '');
}

/**
 * Excel says no: thrown by whatever finds the reason and turned into the response's error in one place, the request's
 * interpreter. `code` is one of Excel's own (`InvalidArgument`, `ItemNotFound`, `ItemAlreadyExists`, `AccessDenied` ...).
 */
export class Refusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}

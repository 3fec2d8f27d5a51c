/** The code of an error that Node's file system threw (`ENOENT`, `EACCES`…), or '' for any other. */
export function fileErrorCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}

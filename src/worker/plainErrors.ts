import type { PaneEngine } from '../app/pane/paneEngine.ts';
import type { InputError } from '../domain/inputError.ts';
import { failure } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';

/**
 * The engine with errors that can be sent to another thread: code and message alone. The foreign error behind one stays here, where a
 * log can be made of it; many cannot be cloned.
 */
export function plainErrors(engine: PaneEngine): PaneEngine {
  return {
    ...engine,
    useRules: async (texts, origin) => {
      const used = await engine.useRules(texts, origin);
      if (used.ok) return used;
      const { code, message, problems } = used.error;
      return failure({ code, message, problems });
    },
    open: async (workbook, answers) => plain(await engine.open(workbook, answers)),
    answer: async (answers) => plain(await engine.answer(answers)),
    check: async (asOf, onProgress) => plain(await engine.check(asOf, onProgress)),
    edit: async (edited) => plain(await engine.edit(edited)),
    preview: async (asked, onProgress) => plain(await engine.preview(asked, onProgress)),
    plan: async (taken) => plain(await engine.plan(taken)),
    samplePlan: async (xlsx, taken) => plain(await engine.samplePlan(xlsx, taken)),
  };
}

function plain<T>(result: Result<T, InputError>): Result<T, InputError> {
  if (result.ok) return result;
  const { code, message } = result.error;
  return failure({ code, message });
}

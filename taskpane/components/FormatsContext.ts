import { createContext, useContext } from 'react';
import { formatsFor } from './formats.ts';
import type { Formats } from './formats.ts';

/** The formats of the workbook's language, given once at the top of the pane. */
export const FormatsContext = createContext<Formats>(formatsFor('en-GB'));

export function useFormats(): Formats {
  return useContext(FormatsContext);
}

import type { SheetKind } from './sheetKind.ts';
import type { ValueType } from './valueType.ts';
import type { VatCode } from './vatCode.ts';

/** One allowed value of a choice or list field: the canonical text, and other ways in which sheets write it. */
export interface FieldChoice {
  readonly value: string;
  readonly synonyms: readonly string[];
}

/** A field of the catalogue: what a column can mean. The catalogue is data (`rules/catalogues/fields.json`). */
export interface FieldDefinition {
  /** camelCase of the label, unique within its sheet kind. */
  readonly key: string;
  readonly label: string;
  readonly kind: SheetKind;
  /** The section of the customer form, or the sheet's own name for other kinds. */
  readonly section: string;
  readonly type: ValueType;
  /** For `choice` and `list`: the allowed values; empty when any text is allowed. */
  readonly choices: readonly FieldChoice[];
  /** For VAT rates: the words that stand for one. They come from a catalogue of their own. */
  readonly vatCodes?: readonly VatCode[];
  /** Other headers under which sheets keep this field. */
  readonly synonyms: readonly string[];
  /** Whether the value is personal data under the UK GDPR. */
  readonly personal: boolean;
  /** Whether several columns of a sheet may be this field (monthly charge columns). */
  readonly repeatable: boolean;
  readonly description: string;
}

/** All fields, in catalogue order. */
export interface FieldCatalogue {
  readonly version: string;
  readonly fields: readonly FieldDefinition[];
}

import { OrasError, messageOf } from '../../core/errors.ts';
import { checkVersion, fieldsOf } from '../records/fields.ts';
import { parseObject } from '../records/packed-lines.ts';
import type { ExportName } from './inventory.ts';

/** Says what a JSON file is: there is no other mark of it. */
const TYPE = 'application/vnd.oras.sync.receipt.v1';

/** What the other side carries back: all of that export is there. Small enough to be read, and typed, by a person. */
export function formatReceipt({ number, digest }: ExportName): string {
  return `${JSON.stringify({ version: 1, type: TYPE, number, inventory: digest }, undefined, 2)}\n`;
}

/** @throws {OrasError} `INVALID_CONTENT` for anything that {@link formatReceipt} does not write. */
export function parseReceipt(text: string): ExportName {
  try {
    const fields = fieldsOf(parseObject(new TextEncoder().encode(text), 'it'), 'it');
    fields.oneOf('type', [TYPE]);
    checkVersion(fields);
    return { number: fields.count('number'), digest: fields.digest('inventory') };
  } catch (cause) {
    throw new OrasError('INVALID_CONTENT', `is no receipt of an import: ${messageOf(cause)}`, { cause });
  }
}

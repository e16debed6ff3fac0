/** A value for later steps. */
export type Output = string | JsonText;

/** JSON as its exact text: the bytes of a manifest have its digest. */
export interface JsonText {
  readonly json: string;
}

export function jsonText(value: unknown): JsonText {
  return { json: JSON.stringify(value) };
}

/** As a workflow has it. */
export function outputText(output: Output): string {
  return typeof output === 'string' ? output : output.json;
}

/** As a terminal prints it; text that is no JSON after all stays text. */
export function outputValue(output: Output): unknown {
  if (typeof output === 'string') return output;
  try {
    return JSON.parse(output.json);
  } catch {
    return output.json;
  }
}

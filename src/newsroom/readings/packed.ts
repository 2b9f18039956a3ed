// Packs some readings into a part of their file: first their texts, then their details, then themselves.
import type { Detail } from './Detail.ts';
import type { KeptReading } from './KeptReading.ts';
import { hashOfText, type TextSpan } from './KeptText.ts';
import type { Recurring } from './Recurring.ts';

/** Some readings together, and before them their details, as a part of the file. */
export interface Part {
  /** The offset of the details. */
  readonly at: number;
  /** In bytes. */
  readonly details: number;
  readonly readings: number;
  /** Of both. */
  readonly hash: string;
}

/** Some readings that are to be written, each with its text, and what they become once it is known where that stands. */
export type Batch = readonly {
  readonly text: string | null;
  readonly detail: Detail | null;
  readonly kept: (text: TextSpan | null, recurring: Recurring) => KeptReading;
}[];

/** The bytes of a part that begins at an offset, and what is told of it. */
export function packed(batch: Batch, start: number, recurring: Recurring) {
  const texts = batch.map(({ text }) => Buffer.from(text ?? ''));
  const details = batch.map(({ detail }) => Buffer.from(detail === null ? '' : JSON.stringify(detail)));
  const at = start + lengthOf(texts);
  let [textAt, detailAt] = [start, at];
  const readings = batch.map(({ text, kept }, index) => {
    const [bytes, detail] = [texts[index] ?? NO_BYTES, details[index] ?? NO_BYTES];
    const span = [textAt, bytes.length, hashOfText(bytes), detailAt, detail.length] as const;
    textAt += bytes.length;
    detailAt += detail.length;
    return kept(text === null ? null : span, recurring);
  });
  const json = Buffer.from(JSON.stringify(readings));
  const hash = hashOfText(Buffer.concat([...details, json]));
  const part: Part = { at, details: detailAt - at, readings: json.length, hash };
  return { bytes: Buffer.concat([...texts, ...details, json]), part };
}

const NO_BYTES = Buffer.alloc(0);

function lengthOf(buffers: readonly Buffer[]): number {
  return buffers.reduce((sum, { length }) => sum + length, 0);
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { termContent } from '../../../shared/terms.ts';
import { resourcesFolder } from '../resources.ts';

/** A term as it stands in `resources/terms.json`, where what is usual is left out. */
const shippedTerm = termContent
  .extend({
    id: z.string().min(1).max(100),
    caution: z.boolean().default(false),
    near: termContent.shape.near.default([]),
    unless: termContent.shape.unless.default([]),
    matchCase: z.boolean().default(false),
  })
  .strict();
export type ShippedTerm = z.infer<typeof shippedTerm>;

const shippedTerms = z.object({ source: z.string(), terms: z.array(shippedTerm) });

let read: Promise<ShippedTerm[]> | undefined;

/** The list that came with Standpoint, read once. */
export function readShippedTerms(): Promise<ShippedTerm[]> {
  read ??= readFile(join(resourcesFolder, 'terms.json'), 'utf8').then(
    (text) => shippedTerms.parse(JSON.parse(text)).terms,
  );
  return read;
}

/** The worker's part of choosing a template: reads the file, and tries it. Nothing of the library is changed. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { StandpointError } from '../../../../shared/errors.ts';
import type { ReadTemplate } from '../../../../shared/word-templates.ts';
import { readBytes } from '../../importing/files/read-bytes.ts';
import type { Report } from '../../jobs/report.ts';
import type { ExportSource } from '../export-source.ts';
import { describeTemplate } from './describe-template.ts';
import { fillTemplate } from './fill-template.ts';
import { LARGEST_TEMPLATE_BYTES } from './open-template.ts';
import { prepareTemplate } from './prepare-template.ts';
import { tooLargeTemplate, unusable } from './template-refusals.ts';

/**
 * Says what the template brings and lacks. `sample` is written into it, so that what would fail fails now. Throws what
 * `openTemplate` throws.
 */
export async function readTemplateFile(
  { path, name, sample }: { path: string; name: string; sample: ExportSource },
  report: Report = () => undefined,
): Promise<ReadTemplate> {
  report(0, 2, 'Reading the template');
  const found = await stat(path).catch(() => undefined);
  if (found && found.size > LARGEST_TEMPLATE_BYTES) throw tooLargeTemplate(name);
  const bytes = await readBytes(path, name);
  const description = describeTemplate(prepareTemplate(bytes, name));
  report(1, 2, 'Trying the template');
  try {
    await fillTemplate(sample, { name, data: bytes });
  } catch (error) {
    if (error instanceof StandpointError) throw error;
    throw unusable(
      name,
      'A sample document could not be made with it. Open it in Word, save it as “Word Document (.docx)”, and choose that.',
    );
  }
  return { file: createHash('sha256').update(bytes).digest('hex'), name, ...description };
}

/** Why a Word file can't be a template, in words for the person who chose it. */
import { StandpointError } from '../../../../shared/errors.ts';
import type { Purpose } from '../../importing/files/purpose.ts';

export const AS_TEMPLATE: Purpose = { refused: 'can’t be used as a template', retry: 'choose that' };

export function unusable(name: string, why: string): StandpointError {
  return new StandpointError('template-unusable', `“${name}” ${AS_TEMPLATE.refused}. ${why}`, {
    details: { file: name },
  });
}

export function foreign(name: string): StandpointError {
  return unusable(
    name,
    'It was written by a program in a way that can’t be built upon. Open it in Word, save it as “Word Document (.docx)”, and choose that.',
  );
}

export function tooLarge(name: string, why: string): StandpointError {
  return new StandpointError(
    'file-too-large',
    `“${name}” ${AS_TEMPLATE.refused}. ${why} Leave only its header, footer, title page and styles in it, with smaller pictures, and choose that.`,
    { details: { file: name } },
  );
}

export function tooLargeTemplate(name: string): StandpointError {
  return tooLarge(name, 'It has more than 20 MB, and goes into each document.');
}

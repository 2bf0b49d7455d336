import { expect, it } from 'vitest';
import { StandpointError } from '../../../shared/errors.ts';
import { explainTargetError } from './target-errors.ts';

it.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EBUSY', 'target-open-elsewhere'],
  ['ENOENT', 'target-missing-folder'],
  ['EACCES', 'target-not-writable'],
  ['EROFS', 'target-not-writable'],
  ['ENAMETOOLONG', 'target-not-writable'],
])('%s is %s, in words that name the file', (errno, code) => {
  const explained = explainTargetError(Object.assign(new Error(errno), { code: errno }), '/folder/a.docx');
  expect(explained).toMatchObject({ code, message: expect.stringMatching(/folder|a\.docx/) });
});

it('leaves what is no fault of the place as it is', () => {
  const defect = new TypeError('x is not a function');
  expect(explainTargetError(defect, '/a.docx')).toBe(defect);
  const refusal = new StandpointError('cancelled', 'Cancelled.');
  expect(explainTargetError(refusal, '/a.docx')).toBe(refusal);
});

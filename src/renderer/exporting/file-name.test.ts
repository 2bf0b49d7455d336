import { expect, test } from 'vitest';
import { fileNameOf, folderOf, sizeInWords } from './file-name.ts';

test.each([
  ['/home/me/Briefing.docx', 'Briefing.docx', '/home/me'],
  ['C:\\Users\\me\\Briefing.docx', 'Briefing.docx', 'C:\\Users\\me'],
  ['/Briefing.docx', 'Briefing.docx', '/'],
  ['Briefing.docx', 'Briefing.docx', ''],
])('takes %s apart', (path, name, folder) => {
  expect([fileNameOf(path), folderOf(path)]).toEqual([name, folder]);
});

test('says sizes as people do', () => {
  expect([120, 32_400, 1_440_000].map(sizeInWords)).toEqual(['1 KB', '32 KB', '1.4 MB']);
});

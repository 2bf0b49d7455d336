import { expect, it } from 'vitest';
import { sampleDetails } from '../../../../../tests/support/docx/sample-source.ts';
import { fieldValues, fillFields, findFields } from './template-fields.ts';
import { parseTree, writeTree } from './xml-tree.ts';

const values = { ...fieldValues(sampleDetails, '2026-06-17'), title: 'The {{date}} title', for: '' };

function filled(paragraph: string): string {
  const tree = parseTree(`<w:body xmlns:w="urn:sample">${paragraph}</w:body>`);
  fillFields(tree, values);
  return writeTree(tree)
    .replaceAll(' xml:space="preserve"', '')
    .replace(/^.*?>\n<w:body[^>]*>|<\/w:body>$/gs, '');
}

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

it.each([
  ['in one run', [run('A {{title}} B {{ Title }}.')], [run('A The {{date}} title B The {{date}} title.')]],
  [
    'over several runs, in the look of its first',
    [run('A {'), run('{tit'), run('le}'), run('} B {{date}}')],
    [run('A The {{date}} title'), run(''), run(''), run(' B June 18, 2026')],
  ],
  [
    'beginning in the run in which another ends',
    [run('{{date'), run('}}{{'), run('marking}}')],
    [run('June 18, 2026'), run('Draft for discussion'), run('')],
  ],
  ['that are empty', [run('For {{for}}'), run('; {{prepared  by}}')], [run('For '), run('; Policy')]],
  [
    'that are none',
    [run('{{briefing}} {{titles}} {{'), run('title')],
    [run('{{briefing}} {{titles}} {{'), run('title')],
  ],
  [
    'in a text box, whose words are its own',
    [`<w:p>${run('{{ti')}<w:r><w:pict><w:p>${run('{{date}}')}</w:p></w:pict></w:r>${run('tle}}')}</w:p>`],
    [
      `<w:p>${run('The {{date}} title')}<w:r><w:pict><w:p>${run('June 18, 2026')}</w:p></w:pict></w:r>${run('')}</w:p>`,
    ],
  ],
])('fields %s are filled', (_, before, after) => {
  const within = (runs: string[]) =>
    runs[0]?.startsWith('<w:p>') ? runs.join('') : `<w:p>${runs.join('')}</w:p>`;
  expect(filled(within(before))).toBe(within(after));
});

it('fields are found in order, as often as they stand there', () => {
  const tree = parseTree(
    `<w:body xmlns:w="urn:sample"><w:p>${run('{{date}} {{Prepared By}} {{date}}')}</w:p></w:body>`,
  );
  expect([...findFields(tree)]).toEqual(['date', 'prepared by', 'date']);
});

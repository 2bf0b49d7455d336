/** Every kind of block in every arrangement that staff can choose, judged by readers that are not ours. */
import { describe, expect, it } from 'vitest';
import { checkAccessibility } from '../../../../tests/support/docx/check-accessibility.ts';
import {
  chosenHouse,
  everything,
  type Place,
  places,
  sampleWords,
  templateHouse,
} from '../../../../tests/support/docx/every-block.ts';
import { findDirectFormatting } from '../../../../tests/support/docx/find-direct-formatting.ts';
import { findUnmarkedPages } from '../../../../tests/support/docx/find-unmarked-pages.ts';
import { officeTemplate } from '../../../../tests/support/docx/make-office-template.ts';
import { makeTemplate } from '../../../../tests/support/docx/make-template.ts';
import { openDocx } from '../../../../tests/support/docx/open-docx.ts';
import {
  missingFrom,
  readAllWithLibreOffice,
  readWithMammoth,
} from '../../../../tests/support/docx/read-back.ts';
import { validateDocx } from '../../../../tests/support/docx/validate-docx.ts';
import { pairwise } from '../../../../tests/support/pairwise.ts';
import { citationPlace, contentsRule, pageSize, titlePage } from '../../../shared/briefings.ts';
import { citationStyle } from '../../../shared/excerpts.ts';
import type { ExportedHouse } from './export-source.ts';
import { ownHouse } from './own-house.ts';
import { writeInHouseStyle } from './write-export.ts';

const houses = {
  own: ownHouse,
  'a house style': chosenHouse('header-left'),
  'a house style with a cover logo': chosenHouse('cover'),
  'a template': templateHouse(await makeTemplate()),
  'a template saved by LibreOffice': templateHouse(officeTemplate()),
};
const combinations = pairwise({
  house: Object.keys(houses) as (keyof typeof houses)[],
  citationPlace: citationPlace.options,
  pageSize: pageSize.options,
  titlePage: titlePage.options,
});

/** What judges find in a template itself stays in each document. */
const ownFaults = async ({ template }: ExportedHouse) => ({
  accessibility: template ? checkAccessibility(openDocx(template.data)) : [],
  validity: template ? (await validateDocx(template.data)).map(withoutNumbers) : [],
});
/** With the marking above it, a template's paragraph is the second. */
const withoutNumbers = (fault: string) => fault.replace(/\[\d+\]/g, '');

/** What a reader of the text has to find. A memo says itself what it is, and a template what its title page tells. */
const wordsFor = ({ house, titlePage: head }: (typeof combinations)[number]) =>
  (Object.keys(places) as Place[])
    .filter((place) => places[place] === 'body')
    .filter((place) => place !== 'kind' || (head !== 'memo' && !('template' in houses[house])))
    .filter((place) => place !== 'meeting' || !('template' in houses[house]))
    .map(sampleWords);

const written = await Promise.all(
  combinations.map(async (combination, index) => {
    const { house, ...chosen } = combination;
    // Each of these changes few words: they come up in turn.
    const details = {
      ...chosen,
      citationStyle: inTurn(citationStyle.options, index),
      contents: inTurn(contentsRule.options, index),
    };
    const source = everything(sampleWords, { details, house: houses[house] });
    const name = Object.values({ ...details, house }).join(', ');
    const bytes = await writeInHouseStyle(source);
    const around = await writeInHouseStyle({ ...source, blocks: [] });
    return { name, house: houses[house], words: wordsFor(combination), bytes, around };
  }),
);

describe('a document with every kind of block', () => {
  it.each(written)('takes every look from its styles: $name', ({ bytes, around }) => {
    const own = findDirectFormatting(openDocx(around));
    expect(findDirectFormatting(openDocx(bytes)).filter((one) => !own.includes(one))).toEqual([]);
  });

  it.each(written)('has its marking on each page: $name', ({ bytes }) => {
    expect(findUnmarkedPages(openDocx(bytes), sampleWords('marking'))).toEqual([]);
  });

  it.each(written)(
    'is valid, accessible and read to the letter: $name',
    {
      timeout: 60_000,
    },
    async ({ bytes, house, words }) => {
      const own = await ownFaults(house);
      const findings = checkAccessibility(openDocx(bytes));
      expect(findings.filter((one) => !own.accessibility.includes(one))).toEqual([]);
      expect(
        (await validateDocx(bytes)).filter((one) => !own.validity.includes(withoutNumbers(one))),
      ).toEqual([]);
      expect(missingFrom(await readWithMammoth(bytes), words)).toEqual([]);
    },
  );

  it('is read to the letter by LibreOffice too', { timeout: 120_000 }, async () => {
    const texts = await readAllWithLibreOffice(written.map(({ bytes }) => bytes));
    const missing = written.map(({ name, words }, index) => ({
      name,
      missing: texts ? missingFrom(texts[index] ?? '', words) : [],
    }));
    expect(missing.filter((one) => one.missing.length > 0)).toEqual([]);
  });
});

function inTurn<Value>(values: readonly Value[], index: number): Value {
  return values[index % values.length] as Value;
}

import { describe, expect, it } from 'vitest';
import { nowhere, policyAdvocacy } from '../../../../../tests/support/docx/sample-source.ts';
import { citeSource, citeSourceAgain } from './cite-source.ts';

describe('citeSource', () => {
  it.each([
    [
      {},
      'National Center for Missing & Exploited Children, Global Platform for Child Exploitation Policy, “Policy Advocacy,” saved November 24, 2026.',
    ],
    [{ work: '', savedOn: null }, 'National Center for Missing & Exploited Children, “Policy Advocacy.”'],
    [
      { page: ' ' },
      'National Center for Missing & Exploited Children, Global Platform for Child Exploitation Policy, saved November 24, 2026.',
    ],
    [{ publisher: 'Example, Inc.', work: '', page: '', savedOn: null }, 'Example, Inc.'],
    [{ publisher: '', work: '', page: 'Who cares?' }, '“Who cares?” saved November 24, 2026.'],
    [{ publisher: '', work: '', page: 'Who cares?', savedOn: null }, '“Who cares?”'],
    [{ publisher: '', work: '', page: '' }, 'Saved November 24, 2026.'],
  ])('leaves out what is not known: %j', (fields, expected) => {
    expect(citeSource({ ...policyAdvocacy, ...fields })).toBe(expected);
  });

  it('has no words for a source of which nothing is known', () => expect(citeSource(nowhere)).toBeNull());
});

describe('citeSourceAgain', () => {
  it.each([
    [{}, '“Policy Advocacy,” saved November 24, 2026.'],
    [{ page: '' }, 'Global Platform for Child Exploitation Policy, saved November 24, 2026.'],
    [{ page: '', work: '', savedOn: null }, 'National Center for Missing & Exploited Children.'],
  ])('names it by its nearest name: %j', (fields, expected) => {
    expect(citeSourceAgain({ ...policyAdvocacy, ...fields })).toBe(expected);
  });
});

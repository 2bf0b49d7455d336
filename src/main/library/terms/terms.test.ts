import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import type { TermContent } from '../../../shared/terms.ts';
import { openDatabase } from '../database/database.ts';
import { joinTerms } from './read-terms.ts';
import { readShippedTerms } from './shipped-terms.ts';

const content = (change: Partial<TermContent> = {}): TermContent => ({
  discouraged: ['sample term'],
  preferred: ['better term'],
  reason: 'Sample reason.',
  caution: false,
  near: [],
  unless: [],
  matchCase: false,
  ...change,
});

describe('the list of terms', () => {
  it('ships with every term of the guidelines, all switched on', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    const terms = await library.call('terms.list', {});
    const discouraged = terms.flatMap((term) => term.discouraged.map((one) => one.split(' /')[0]));
    for (const word of [
      ...[
        'child pornography',
        'kiddie porn',
        'virtual child pornography',
        'AI porn of children',
        'deepfake porn',
      ],
      ...[
        'child prostitute',
        'child prostitution',
        'child sex worker',
        'underage prostitute',
        'child sex tourism',
      ],
      ...['child sex tourist', 'webcam child sex tourism', 'revenge porn', 'sextortion', 'sexting', 'client'],
      ...[
        'customer',
        'john',
        'paedophile',
        'juvenile sex offender',
        'child lover',
        'sex with a child',
        'victim',
      ],
      'relationship with a child',
    ]) {
      expect(discouraged).toContain(word);
    }
    expect(terms.every((term) => term.isOn && term.origin === 'standpoint' && !term.isChanged)).toBe(true);
    expect(terms.every((term) => term.preferred.length > 0 && term.reason !== '')).toBe(true);
  });

  it('is edited, added to, switched off and restored, and is so after a restart', async () => {
    const folder = await makeTemporaryFolder();
    const first = await openTemporaryLibrary({ folder, starter: false });
    const shipped = await first.call('terms.list', {});
    const own = await first.call('terms.create', { content: content() });
    await first.call('terms.edit', { id: 'sexting', content: content({ reason: 'Ours.' }) });
    await first.call('terms.switch', { id: 'sextortion', isOn: false });
    await first.call('terms.switch', { id: own.id, isOn: false });
    await first.close();

    const library = await openTemporaryLibrary({ folder, starter: false });
    const terms = await library.call('terms.list', {});
    expect(terms).toHaveLength(shipped.length + 1);
    expect(terms.find(({ id }) => id === 'sexting')).toMatchObject({
      reason: 'Ours.',
      isChanged: true,
      isOn: true,
    });
    expect(terms.find(({ id }) => id === 'sextortion')).toMatchObject({ isOn: false, isChanged: false });
    expect(terms.at(-1)).toMatchObject({ ...content(), origin: 'own', isOn: false });

    await library.call('terms.restore', { id: 'sexting' });
    expect((await library.call('terms.list', {})).find(({ id }) => id === 'sexting')).toEqual(
      shipped.find(({ id }) => id === 'sexting'),
    );
    await library.call('terms.remove', { id: own.id });
    expect(await library.call('terms.restore', { id: null })).toEqual(shipped);
  });

  it('keeps what ships from being removed, and refuses a term that finds nothing', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    await expect(library.call('terms.remove', { id: 'victim' })).rejects.toThrow(/Switch it off/);
    await expect(library.call('terms.switch', { id: 'gone', isOn: false })).rejects.toThrow(
      /no longer in the list/,
    );
    await expect(library.call('terms.restore', { id: 'gone' })).rejects.toThrow(/nothing to restore/);
    await expect(
      library.call('terms.create', { content: content({ discouraged: [' '] }) }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(
      library.call('terms.create', { content: content({ discouraged: [] }) }),
    ).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it('takes no harm from a row that another Standpoint wrote', async () => {
    const folder = await makeTemporaryFolder();
    const library = await openTemporaryLibrary({ folder, starter: false });
    const database = await openDatabase(join(folder, 'library.sqlite'));
    await database.write((db) =>
      db.run(`INSERT INTO term (id, content, is_on, changed_at) VALUES ('victim', '{"words":1}', 0, '')`),
    );
    await database.close();
    expect((await library.call('terms.list', {})).find(({ id }) => id === 'victim')).toMatchObject({
      discouraged: ['victim'],
      isOn: false,
    });
  });

  it('follows a newer list where nobody touched it, and keeps what staff made of a term that ships no longer', async () => {
    const [first, ...rest] = await readShippedTerms();
    if (!first) throw new Error('The list is empty.');
    const newer = [{ ...first, reason: 'Newer.' }, ...rest.slice(1)];
    const gone = rest[0]?.id ?? '';
    const terms = joinTerms(newer, [{ id: gone, content: content(), isOn: true }]);
    expect(terms[0]).toMatchObject({ reason: 'Newer.', isChanged: false });
    expect(terms.at(-1)).toMatchObject({ id: gone, ...content(), origin: 'own' });
  });
});

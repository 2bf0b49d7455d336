/**
 * One run through every method of the contract, the same on every host. What a host answers is written down with
 * everything replaced that must differ (times, random names, folders), so that hosts can be compared.
 */
import { join } from 'node:path';
import { openDatabase } from '../../src/main/library/database/database.ts';
import type { Answer } from '../../src/shared/answer.ts';
import type { Method } from '../../src/shared/contract.ts';
import { blankPacket, type MadePacket } from '../../src/shared/packets.ts';
import { shortHearing } from '../support/testimony/short-hearing.ts';

/** How the scenario reaches a host. */
export interface Door {
  /** The library's folder. */
  folder: string;
  call(method: string, input: unknown): Promise<Answer<unknown>>;
  /** Hands a file over as this host's screens do; gives its id. */
  upload(name: string, content: string): Promise<string>;
}

export interface Transcript {
  answers: { step: string; answer: unknown }[];
  methods: Set<string>;
}

/** An article page of a starter position, with a section that the library doesn't have yet. */
const article = `End-to-End Encryption

What is it?
A way to send messages that only sender and reader can read.

NCMEC's Position:
End-to-end encryption needs another sentence.

Why does it matter?
Because of “quoted” words — and dashes.
`;

export async function runScenario(door: Door): Promise<Transcript> {
  await nameLibrary(door.folder);
  const transcript: Transcript = { answers: [], methods: new Set() };

  /** Calls, writes the answer down under `step`, and gives the value for later steps. */
  async function call(method: Method, input: unknown, step: string = method): Promise<never> {
    const answer = await door.call(method, input);
    transcript.methods.add(method);
    transcript.answers.push({ step, answer: comparable(answer, door.folder) });
    return (answer.ok ? answer.value : undefined) as never;
  }

  await call('library.status', {});
  const { last } = (await door.call('events.next', { after: -1 }).then((a) => a.ok && a.value)) as {
    last: number;
  };
  await call('preferences.get', {});
  await call('preferences.set', { textSize: 115 });
  await call('preferences.get', {}, 'preferences after a change');
  const { events } = (await door
    .call('events.next', { after: last })
    .then((answer) => answer.ok && answer.value)) as { events: unknown[] };
  transcript.methods.add('events.next');
  transcript.answers.push({ step: 'events.next', answer: events });

  const slug = 'end-to-end-encryption';
  for (const order of ['page', 'title', 'topic'])
    await call('positions.list', { order }, `positions by ${order}`);
  await call('positions.get', { slug });
  await call('positions.get', { slug: 'missing' }, 'a position that is not there');
  await call('positions.create', {
    content: { title: 'Our “own” position', statement: 'Résumé — 児童 😀 \u0000\uD800', sections: [] },
    topics: ['Own'],
  });
  const own = 'our-own-position';
  const content = {
    title: 'Our “own” position',
    statement: 'Another statement.',
    sections: [{ heading: 'Why?', text: 'Because.' }],
  };
  await call('positions.edit', { slug: own, baseVersion: 1, content });
  await call('positions.edit', { slug: own, baseVersion: 1, content }, 'an edit of what has moved on');
  await call('positions.getVersion', { slug: own, version: 1 });
  await call('positions.compare', { slug: own, before: 1, after: 2 });
  await call('positions.restore', { slug: own, baseVersion: 2, version: 1 });
  await call('positions.setTopics', { slug, topics: ['Privacy', 'Platforms'] });
  await call('topics.list', {});

  const upload = await door.upload('End-to-End Encryption.txt', article);
  const { preview } = (await call('importing.preview', { job: 'import', uploads: [upload] })) as {
    preview: string;
  };
  await call('importing.keep', { preview, files: [{ file: 0, slugs: [slug] }] });
  await call('positions.get', { slug }, 'the imported position');
  const transcriptFile = await door.upload('hearing.txt', shortHearing);
  const found = (await call(
    'importing.preview',
    { job: 'import', uploads: [transcriptFile], as: ['testimony'] },
    'a hearing',
  )) as { preview: string; files: { details: object }[] };
  await call(
    'importing.keep',
    {
      preview: found.preview,
      job: 'keep',
      files: [
        {
          file: 0,
          testimony: { details: found.files[0]?.details, use: { label: 'public' }, statements: [] },
        },
      ],
    },
    'keeping a hearing',
  );
  await quoteFrom(door, call, transcript, '1');

  const binary = await door.upload('picture.png', '\u0089PNG\r\n\u001a\n\u0000\u0000');
  const refused = (await call('importing.preview', { job: 'import', uploads: [binary] }, 'a picture')) as {
    preview: string;
  };
  await call('importing.discard', { preview: refused.preview });
  await call('jobs.cancel', { job: 'import' });

  for (const text of ['encrypt', '"end-to-end encryption" -minors', 'resume', '"', '-', 'NOT AND (', '']) {
    await call('search.query', { text }, `search for ${text}`);
  }

  await call('houseStyle.get', {});
  await call('houseStyle.set', { changes: { headingFont: 'Georgia', headingColour: '1F3A5F' } });
  await call('houseStyle.set', { changes: { accentColour: 'FFCC00' } }, 'a colour too pale to read');
  await call(
    'houseStyle.useTemplate',
    { job: 'template', upload: await door.upload('Brand.docx', 'no Word file') },
    'a template that is none',
  );
  await call('verifying.check', {
    job: 'verify',
    upload: await door.upload('Copy.docx', 'no Word file'),
  });
  // Its bytes differ with the day.
  await door.call('houseStyle.sample', { job: 'sample' });
  transcript.methods.add('houseStyle.sample');
  await call('houseStyle.reset', {});
  await changeTerms(call);

  const { id } = (await call('briefings.create', {
    details: { title: 'Hearing', marking: 'Internal' },
    blocks: [{ type: 'heading', id: 'a', level: 1, text: 'Ask' }],
  })) as { id: string };
  await call('briefings.edit', {
    id,
    revision: 1,
    burst: null,
    operations: [
      {
        type: 'insert',
        before: null,
        blocks: [
          { type: 'position', id: 'b', slug, version: 2, sections: ['What is it?'] },
          { type: 'excerpt', id: 'c', excerpt: '1', version: 2 },
        ],
      },
    ],
  });
  const chart = await door.upload('chart.png', 'no picture');
  await call('pictures.add', { upload: chart });
  await call('pictures.add', { upload: chart }, 'a picture that was taken in already');
  await call('pictures.read', { file: '0'.repeat(64), format: 'png' });
  await call('briefings.undo', { id, revision: 2 });
  await call('briefings.redo', { id, revision: 1 });
  await call('briefings.undo', { id, revision: 1 }, 'an undo of what has moved on');
  await call('briefings.nameMoment', { id, revision: 2, name: 'Ready' });
  const { revision: restored } = (await call('briefings.restore', { id, revision: 2, to: 1 })) as {
    revision: number;
  };
  await call('briefings.undo', { id, revision: restored }, 'a restoring undone');
  await call('briefings.at', { id, revision: 1 });
  await call('briefings.history', { id });
  await call('briefings.get', { id });
  await call('briefings.check', { id });
  await call('briefings.list', {});

  await call('exporting.prepare', {});
  // Its bytes hold the time of day; that they begin as a Word file does is the same everywhere.
  const shown = await door.call('exporting.preview', { job: 'preview', briefing: id });
  transcript.methods.add('exporting.preview');
  transcript.answers.push({
    step: 'exporting.preview',
    answer: shown.ok ? String((shown.value as { docx: string }).docx).slice(0, 4) : shown,
  });
  // Whether there is a program that makes PDFs is the computer's affair.
  await door.call('exporting.formats', {});
  transcript.methods.add('exporting.formats');
  await call('exporting.contents', { briefing: id });
  await call('exporting.copy', { job: 'copy', briefing: id });
  const chosen = (await call('exporting.chooseTarget', { briefing: id })) as { target: string };
  const exported = (await call('exporting.export', {
    job: 'export',
    briefing: id,
    target: chosen.target,
    at: '2026-06-18T12:00:00Z',
  })) as { export: string };
  // What opening does is what hosts differ in: see the tests of each.
  for (const method of ['exporting.open', 'exporting.showInFolder'] as const) {
    await door.call(method, { export: exported.export });
    transcript.methods.add(method);
  }
  await call('exporting.list', { briefing: id });
  const given = {
    export: exported.export,
    recipient: 'Sample office',
    meeting: '',
    date: '2026-06-18',
    note: '',
  };
  await call('deliveries.create', { briefing: id, content: given });
  await call('deliveries.edit', { id: '1', content: { ...given, note: 'By hand.' } });
  await call('deliveries.listOf', { position: slug });
  await call('deliveries.listOf', { excerpt: '1' });
  await call('deliveries.remove', { id: '1' });
  await call('deliveries.bringBack', { id: '1' });
  await makePacket(door, call, transcript, id);
  await call('deliveries.list', { briefing: id });

  await call('templates.create', { from: { briefing: id }, name: 'Sample template', description: '' });
  await call('templates.rename', { id: '2', name: 'Another name', description: 'For hearings.' });
  await call('templates.remove', { id: '2' });
  await call('templates.listRemoved', {});
  await call('templates.bringBack', { id: '2' });
  await call('templates.rename', { id, name: 'No template', description: '' }, 'a briefing as a template');
  await call('templates.list', {});
  await call(
    'briefings.create',
    { details: { title: 'From it' }, from: { template: '2' } },
    'from a template',
  );
  await call(
    'briefings.create',
    { details: {}, from: { template: 'none' } },
    'from a template that is not there',
  );
  await call('briefings.setArchived', { ids: [id], archived: true });
  await call('briefings.list', { among: 'archived', text: 'ask', order: 'title' }, 'archived briefings');
  await call('briefings.setArchived', { ids: [id], archived: false });

  await call('briefings.remove', { id });
  await call('briefings.list', {}, 'briefings after removal');
  await call('briefings.list', { among: 'removed' }, 'removed briefings');
  await call('briefings.bringBack', { id });
  await door.call('library.showInFolder', {});
  transcript.methods.add('library.showInFolder');
  await door.call('library.change', {});
  transcript.methods.add('library.change');
  await call('library.check', {});

  await call('positions.get', { slug: 7 }, 'a wrong type');
  await call('no.such.method' as Method, {}, 'a method that is not there');
  transcript.methods.delete('no.such.method');
  return transcript;
}

/** Every method of the list of terms; leaves a term of staff's own in it. */
async function changeTerms(
  call: (method: Method, input: unknown, step?: string) => Promise<never>,
): Promise<void> {
  const content = {
    discouraged: ['ask'],
    preferred: ['request'],
    reason: 'Sample.',
    ...{ caution: false, near: [], unless: [], matchCase: false },
  };
  const { id } = (await call('terms.create', { content })) as { id: string };
  await call('terms.create', { content }, 'a term to be removed').then((term: { id: string }) =>
    call('terms.remove', { id: term.id }),
  );
  await call('terms.edit', { id, content: { ...content, caution: true } });
  await call('terms.switch', { id: 'victim', isOn: false });
  await call('terms.remove', { id: 'victim' }, 'a term that came with Standpoint');
  await call('terms.list', {});
  await call('terms.restore', { id: 'victim' });
}

/** Every method of testimony and excerpts, on the testimony with that id. */
async function quoteFrom(
  door: Door,
  call: (method: Method, input: unknown, step?: string) => Promise<never>,
  { methods }: Transcript,
  id: string,
): Promise<void> {
  await call('testimony.list', {});
  const {
    statements,
    file: _,
    ...details
  } = (await call('testimony.get', { id })) as {
    statements: { ordinal: number; kind: string; title: string }[];
    file: unknown;
  };
  await call('testimony.passages', { id, count: 500 });
  await call('testimony.find', { id, text: 'CANNOT SAY' });
  await call('testimony.correct', {
    id,
    details: { ...details, forum: 'Sample Committee' },
    use: { label: 'permission', by: 'Ms. Doe', purpose: 'briefings', until: '2030-01-31' },
    statements: statements
      .slice(0, 1)
      .map((one) => ({ ...one, witness: { name: 'Rae Roe', title: 'Chair', organisation: '' } })),
  });
  await call('testimony.setTopics', { id, topics: ['Detection'] });

  const span = await call('excerpts.locate', { testimony: id, quote: 'A provider that does  not detect' });
  await call('excerpts.locate', { testimony: id, quote: 'A provider that does detect' }, 'other words');
  await call('excerpts.create', { testimony: id, span });
  await call('excerpts.edit', {
    id: '1',
    baseVersion: 1,
    edits: [{ type: 'omit', id: 'a', start: 11, end: 15 }],
  });
  await call('excerpts.edit', { id: '1', baseVersion: 1, edits: [] }, 'an edit of what has moved on');
  await call('excerpts.setUse', { id: '1', use: { label: 'public' } });
  await call('excerpts.setNotes', { id: '1', notes: 'For colleagues.' });
  await call('excerpts.setTopics', { id: '1', topics: ['Detection', 'Duties'] });
  await call('excerpts.setSupports', { id: '1', slugs: ['rule-of-law'] });
  await call('excerpts.setCitation', { id: '1', changes: { bill: 'S. 1207' } });
  await call('excerpts.get', { id: '1' });
  await call('excerpts.getVersion', { id: '1', version: 1 });
  await call('excerpts.cite', { id: '1', style: 'bluebook' });
  await call('excerpts.explainMismatch', { id: '1', version: 1 });
  await call('excerpts.list', { topic: 'Duties' });
  await call('topics.timeline', { topic: 'Detection' });
  await call('testimony.remove', { id }, 'testimony that is quoted');
  await call('testimony.repair', { id });
  // What opening does is what hosts differ in: see the tests of each.
  await door.call('testimony.openOriginal', { id });
  methods.add('testimony.openOriginal');
  await call('excerpts.remove', { id: '1' });
  await call('testimony.remove', { id });
  await call('testimony.list', {}, 'testimony after removal');
  await call('testimony.bringBack', { id });
  await call('excerpts.bringBack', { id: '1' });
}

/** A library is named at random, and each document says which it is from. */
async function nameLibrary(folder: string): Promise<void> {
  const database = await openDatabase(join(folder, 'library.sqlite'));
  await database.write((db) => db.run("UPDATE library SET identity = 'sample'"));
  await database.close();
}

const STATED_TIME = '2026-06-18T12:00:00';

/** The answer without what differs from run to run or from host to host. */
function comparable(answer: unknown, folder: string): unknown {
  const text = JSON.stringify(answer, (key, value: unknown) => {
    if (['preview', 'target', 'export'].includes(key) && typeof value === 'string') return `<${key}>`;
    if (key === 'folder' || key === 'download' || key === 'host') return `<${key}>`;
    if (key === 'file' && typeof value === 'string') return value.split(/[\\/]/).at(-1);
    return value;
  });
  return JSON.parse(
    text
      .replaceAll(JSON.stringify(folder).slice(1, -1), '<library>')
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, (time) =>
        time.startsWith(STATED_TIME) ? time : '<time>',
      )
      .replace(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, '<uuid>'),
  ) as unknown;
}

async function makePacket(
  door: Door,
  call: (method: Method, input: unknown, step?: string) => Promise<never>,
  { methods, answers }: Transcript,
  briefing: string,
): Promise<void> {
  const content = { ...blankPacket, name: 'Sample packet', briefings: [briefing] };
  const { id } = (await call('packets.create', { content })) as { id: string };
  await call('packets.edit', { id, content: { ...content, attachments: ['1'] } });
  await call('packets.get', { id });
  await call('packets.list', {});
  // What the place is called is up to the host's person.
  const chosen = await door.call('packets.chooseTarget', { id });
  methods.add('packets.chooseTarget');
  const { target } = (chosen.ok ? chosen.value : {}) as { target: string };
  const made = await door.call('packets.make', { job: 'packet', id, target, at: '2026-06-18T12:00:00Z' });
  methods.add('packets.make');
  // Where it was made, and whether it is handed over, is what hosts differ in.
  const { documents, attachments } = (made.ok ? made.value : {}) as MadePacket;
  answers.push({ step: 'packets.make', answer: made.ok ? { documents, attachments } : made });
  await call('packets.give', {
    documents,
    content: { recipient: 'Sample office', meeting: '', date: '2026-06-18', note: '' },
  });
  await call('packets.remove', { id });
  await call('packets.bringBack', { id });
}

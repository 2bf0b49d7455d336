import { countOf } from '../../../../shared/text.ts';
import { type CheckedCopy, type CheckedItem, notCompared } from '../../../../shared/verifying.ts';
import { resolveFromCaller } from '../../caller-folder.ts';
import { refuseOtherOptions, usage } from '../arguments.ts';
import { command } from '../command.ts';

export const verify = command({
  name: 'verify',
  usage: 'FILE.docx',
  summary:
    'Tells what became of the positions and excerpts in a document that came back. Fails where one is not as exported.',
  read(given) {
    refuseOtherOptions(given, []);
    const [file, more] = given.words;
    if (file === undefined || more !== undefined) throw usage('Name one Word file.');
    return { file };
  },
  async run({ library, request }) {
    const upload = library.adoptFile(resolveFromCaller(request.file));
    const checked = await library.call('verifying.check', { job: 'verify', upload });
    const changed = checked.items.filter(({ status }) => status !== 'unchanged');
    const asBefore = checked.hasRecord ? 'as exported' : 'as in the library';
    const message = `“${checked.file}” is not ${asBefore}: ${changed.length} of ${countOf(checked.items.length, 'item')}.`;
    return {
      json: checked,
      text: describe(checked),
      refusals: changed.length > 0 ? [{ code: 'copy-differs', message }] : [],
    };
  },
});

function describe({ hasRecord, isFromOtherLibrary, items, added, pictures, unknown }: CheckedCopy): string {
  return [
    ...(isFromOtherLibrary
      ? ['This file was written from another library; its items were told by their words.']
      : []),
    ...(hasRecord ? [] : ['This file carries no record of Standpoint’s; compared by its words.']),
    ...(items.length === 0 ? ['None of the library’s words were found in it.'] : []),
    ...items.flatMap(describeItem),
    ...added.map((text) => `added      ${text}`),
    ...unknown.map((text) => `unknown    ${text}`),
    ...(pictures
      ? [`pictures   ${Math.abs(pictures)} ${pictures > 0 ? 'more' : 'fewer'} than exported`]
      : []),
    notCompared({ pictures }),
  ].join('\n');
}

function describeItem({
  status,
  title,
  version,
  difference,
  isPending,
  isMoved,
  comparedWith,
}: CheckedItem): string[] {
  const said = [
    ...(isPending ? ['has tracked changes'] : []),
    ...(isMoved ? ['moved'] : []),
    ...(status === 'outdated' && difference ? ['its source is cited otherwise now'] : []),
    ...(comparedWith === 'record' ? ['not in this library: compared with the file’s own record'] : []),
  ];
  const note = said.length > 0 ? ` (${said.join('; ')})` : '';
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  const shown = (difference ?? []).map(({ kind, text }) => marks[kind].join(text)).join('');
  return [
    `${status.padEnd(10)} ${title}, version ${version}${note}`,
    ...(shown ? [`           ${shown}`] : []),
  ];
}

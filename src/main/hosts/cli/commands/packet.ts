import { extname } from 'node:path';
import { StandpointError } from '../../../../shared/errors.ts';
import { blankPacket } from '../../../../shared/packets.ts';
import { resolveFromCaller } from '../../caller-folder.ts';
import { refuseOtherOptions, usage } from '../arguments.ts';
import { command } from '../command.ts';
import { readTime } from '../read-time.ts';

export const makePacket = command({
  name: 'packet',
  usage: 'ID… --to FOLDER|FILE.zip [--title NAME] [--attach TESTIMONY-ID]… [--internal] [--at ISO-TIME]',
  summary:
    'Makes a packet of briefings, in this order, with a cover sheet and originals of testimony: a ZIP file where the name ends in .zip, otherwise a new folder. It is for outside unless --internal is given.',
  read(given) {
    refuseOtherOptions(given, ['to', 'title', 'attach', 'internal', 'at']);
    const { to, title = '', attach = [], internal = false, at } = given.options;
    if (given.words.length === 0) throw usage('Name at least one briefing by its id.');
    if (!to) throw usage('Say where to: --to FOLDER or --to FILE.zip.');
    return {
      to: resolveFromCaller(to),
      content: {
        ...blankPacket,
        name: title,
        distribution: internal ? ('internal' as const) : ('outside' as const),
        briefings: given.words,
        attachments: attach,
        form: extname(to).toLowerCase() === '.zip' ? ('zip' as const) : ('folder' as const),
      },
      at: at === undefined ? undefined : readTime(at),
    };
  },
  async run({ library, setExportPath, request: { to, content, at } }) {
    setExportPath(to);
    const { id } = await library.call('packets.create', { content });
    try {
      const target = await library.call('packets.chooseTarget', { id });
      if (!target) throw new StandpointError('internal', 'No place to make it was chosen.');
      const { file, bytes, documents, attachments } = await library.call('packets.make', {
        job: 'packet',
        id,
        target: target.target,
        ...(at === undefined ? {} : { at }),
      });
      const names = [...documents.map(({ name }) => name), ...attachments];
      return { json: { file, bytes, documents, attachments }, text: [file, ...names].join('\n') };
    } finally {
      // A script says each time what is in it; the person's own packets stay by themselves.
      await library.call('packets.remove', { id });
    }
  },
});

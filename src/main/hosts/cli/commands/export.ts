import { extname } from 'node:path';
import { StandpointError } from '../../../../shared/errors.ts';
import { isoDate, isoTime } from '../../../../shared/positions.ts';
import { resolveFromCaller } from '../../caller-folder.ts';
import { refuseOtherOptions, usage } from '../arguments.ts';
import { command } from '../command.ts';

export const exportBriefing = command({
  name: 'export',
  usage: 'ID --out FILE.docx [--at ISO-TIME]',
  summary:
    'Exports a briefing to Word. --at states the time printed in it and recorded, such as 2026-06-18T12:00:00Z.',
  read(given) {
    refuseOtherOptions(given, ['out', 'at']);
    const [id, ...rest] = given.words;
    const { out, at } = given.options;
    if (!id || rest.length > 0) throw usage('Name one briefing by its id.');
    if (!out) throw usage('Say where to: --out FILE.docx.');
    if (extname(out).toLowerCase() !== '.docx') throw usage(`“${out}” does not end in .docx.`);
    return { id, out: resolveFromCaller(out), at: at === undefined ? undefined : readTime(at) };
  },
  async run({ library, setExportPath, request }) {
    setExportPath(request.out);
    const target = await library.call('exporting.chooseTarget', { briefing: request.id });
    if (!target) throw new StandpointError('internal', 'No place to export to was chosen.');
    const { file, sha256, bytes } = await library.call('exporting.export', {
      job: 'export',
      briefing: request.id,
      target: target.target,
      ...(request.at === undefined ? {} : { at: request.at }),
    });
    return { json: { file, sha256, bytes }, text: `${file}\n${bytes} bytes, SHA-256 ${sha256}` };
  },
});

/** A day (its beginning in UTC) or a time with a zone, of ISO 8601, as UTC. */
function readTime(at: string): string {
  const [, day] =
    /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))?$/.exec(at) ?? [];
  // Date would take February 30 for March 2.
  const time = isoDate.safeParse(day).success ? new Date(at).getTime() : Number.NaN;
  const text = Number.isNaN(time) ? '' : new Date(time).toISOString();
  if (!isoTime.safeParse(text).success) throw usage(`“${at}” is no time such as 2026-06-18T12:00:00Z.`);
  return text;
}

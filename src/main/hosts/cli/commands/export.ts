import { extname } from 'node:path';
import { StandpointError } from '../../../../shared/errors.ts';
import { EXPORT_FORMATS, type ExportFormat, exportFormat } from '../../../../shared/exporting.ts';
import { resolveFromCaller } from '../../caller-folder.ts';
import { refuseOtherOptions, usage } from '../arguments.ts';
import { command } from '../command.ts';
import { readTime } from '../read-time.ts';

export const exportBriefing = command({
  name: 'export',
  usage: 'ID --to FILE.docx|.pdf|.md [--at ISO-TIME]',
  summary:
    'Exports a briefing to Word, PDF or Markdown, by the ending of FILE; --out is --to. PDF needs LibreOffice, Chromium, Chrome or Edge. --at states the time printed in it and recorded, such as 2026-06-18T12:00:00Z.',
  read(given) {
    refuseOtherOptions(given, ['out', 'to', 'at']);
    const [id, ...rest] = given.words;
    const { at } = given.options;
    const out = given.options.to ?? given.options.out;
    if (!id || rest.length > 0) throw usage('Name one briefing by its id.');
    if (!out) throw usage('Say where to: --to FILE.docx.');
    return {
      id,
      out: resolveFromCaller(out),
      format: formatOf(out),
      at: at === undefined ? undefined : readTime(at),
    };
  },
  async run({ library, setExportPath, request }) {
    setExportPath(request.out);
    const target = await library.call('exporting.chooseTarget', {
      briefing: request.id,
      format: request.format,
    });
    if (!target) throw new StandpointError('internal', 'No place to export to was chosen.');
    const { file, sha256, bytes, printedBy } = await library.call('exporting.export', {
      job: 'export',
      briefing: request.id,
      target: target.target,
      ...(request.at === undefined ? {} : { at: request.at }),
    });
    const by = printedBy === null ? '' : `, printed by ${printedBy}`;
    return {
      json: { file, sha256, bytes, ...(printedBy === null ? {} : { printedBy }) },
      text: `${file}\n${bytes} bytes, SHA-256 ${sha256}${by}`,
    };
  },
});

function formatOf(out: string): ExportFormat {
  const ending = extname(out).toLowerCase();
  const format = exportFormat.options.find((one) => EXPORT_FORMATS[one].ending === ending);
  if (format) return format;
  const endings = exportFormat.options.map((one) => EXPORT_FORMATS[one].ending);
  throw usage(`“${out}” ends in none of ${endings.join(', ')}.`);
}

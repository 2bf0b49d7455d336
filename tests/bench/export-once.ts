/** A process that exports once and reports what it took: see measure-memory.ts. */
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { openLibrary } from '../../src/main/library/open-library.ts';
import { officeTemplate } from '../support/docx/make-office-template.ts';
import { processHost } from '../support/process-host.ts';
import { makeBriefing } from './make-library.ts';
import { longestBlock } from './measure-blocking.ts';
import { timeOf } from './statistics.ts';

const [folder = '', count = '0', house = 'own'] = process.argv.slice(2);
const library = await openLibrary({ folder, host: processHost(join(folder, 'memory.docx')) });
if (house === 'template') {
  const upload = await library.receiveUpload(Readable.from([officeTemplate()]), 'Sample.docx');
  await library.call('houseStyle.useTemplate', { job: 'bench', upload });
}
const briefing = await makeBriefing(library, Number(count));
const target = await library.call('exporting.chooseTarget', { briefing, format: 'docx' });
if (!target) throw new Error('The bench names its target.');
let time = 0;
const longestBlockMs = await longestBlock(async () => {
  time = await timeOf(() =>
    library.call('exporting.export', { job: 'bench', briefing, target: target.target }),
  );
});
await library.call('houseStyle.set', { changes: { template: null } });
await library.close();
// In KiB on every platform: https://nodejs.org/api/process.html#processresourceusage
const peakBytes = process.resourceUsage().maxRSS * 1024;
process.send?.({ time, peakBytes, longestBlockMs }, () => process.disconnect());

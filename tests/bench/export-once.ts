/** A process that exports once and reports what it took: see measure-memory.ts. */
import { join } from 'node:path';
import { openLibrary } from '../../src/main/library/open-library.ts';
import { processHost } from '../support/process-host.ts';
import { makeBriefing } from './make-library.ts';
import { longestBlock } from './measure-blocking.ts';

const [folder = '', count = '0'] = process.argv.slice(2);
const library = await openLibrary({ folder, host: processHost(join(folder, 'memory.docx')) });
const briefing = await makeBriefing(library, Number(count));
const target = await library.call('exporting.chooseTarget', { briefing, format: 'docx' });
if (!target) throw new Error('The bench names its target.');
const longestBlockMs = await longestBlock(() =>
  library.call('exporting.export', { job: 'bench', briefing, target: target.target }),
);
await library.close();
// In KiB on every platform: https://nodejs.org/api/process.html#processresourceusage
const peakBytes = process.resourceUsage().maxRSS * 1024;
process.send?.({ peakBytes, longestBlockMs }, () => process.disconnect());

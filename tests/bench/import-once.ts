/** A process that reads one file for import and reports what it took: see measure-import.ts. */
import { startEventLog } from '../../src/main/library/events/event-log.ts';
import { startJobs } from '../../src/main/library/jobs/jobs.ts';
import { longestBlock } from './measure-blocking.ts';
import { timeOf } from './statistics.ts';

const [file = ''] = process.argv.slice(2);
const jobs = startJobs(startEventLog());
const input = { path: file, name: 'sample.pdf', as: 'testimony' as const, draftPath: `${file}.draft` };
let timeMs = 0;
const longestBlockMs = await longestBlock(async () => {
  timeMs = await timeOf(() => jobs.run('read-file', input, { job: 'bench', label: 'Reading' }));
});
await jobs.close();
// In KiB on every platform: https://nodejs.org/api/process.html#processresourceusage
const peakBytes = process.resourceUsage().maxRSS * 1024;
process.send?.({ peakBytes, longestBlockMs, timeMs }, () => process.disconnect());

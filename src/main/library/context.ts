import type { Database } from './database/database.ts';
import type { EventLog } from './events/event-log.ts';
import type { Host } from './host.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Uploads } from './uploads/uploads.ts';

/** What a handler works with: the parts of one open library. */
export interface LibraryContext {
  /** The library's folder, absolute. */
  folder: string;
  database: Database;
  events: EventLog;
  host: Host;
  jobs: Jobs;
  uploads: Uploads;
  now(): Date;
}

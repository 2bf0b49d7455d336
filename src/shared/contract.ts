/**
 * The table of contents of the app: what it can do, one line a method. Types are inferred from here, so adding a
 * method is a line here and a handler in `src/main/library`, and the compiler demands the second.
 * Values are JSON only; times are ISO strings in UTC.
 */
import { z } from 'zod';
import {
  blocks,
  briefing,
  briefingChange,
  briefingDetails,
  briefingFinding,
  briefingRow,
  operation,
} from './briefings.ts';
import { libraryEvent } from './events.ts';
import { exportedFile, exportTarget } from './exporting.ts';
import { importPreview, keptFile } from './importing.ts';
import {
  isoTime,
  position,
  positionContent,
  positionDifference,
  positionOrder,
  positionRow,
  positionVersion,
  source,
  topicCount,
  topicName,
} from './positions.ts';
import { preferenceChanges, preferences } from './preferences.ts';
import { searchAnswer, searchKind } from './search.ts';

// Without this, zod probes for eval, which a strict content security policy reports as an attack.
z.config({ jitless: true });

const method = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) => ({
  input,
  output,
});

const nothing = z.object({});
const bySlug = z.object({ slug: z.string() });
const byBriefing = z.object({ id: z.string() });
/** An edit names the revision it was made on; a newer one is answered with `stale`. */
const atRevision = z.object({ id: z.string(), revision: z.number().int() });

export const libraryStatus = z.object({
  /** The library's folder. */
  folder: z.string(),
  host: z.enum(['desktop', 'browser', 'cli', 'process']),
  positions: z.number().int(),
  briefings: z.number().int(),
  /** The page the starter library was read from; null for a library that was begun empty. */
  starterPage: z.string().nullable(),
});

export const libraryFinding = z.object({ code: z.string(), message: z.string() });

export const contract = {
  'library.status': method(nothing, libraryStatus),
  /** Every stored text against its hash, every reference against what it names, the database against itself. */
  'library.check': method(nothing, z.object({ ok: z.boolean(), findings: z.array(libraryFinding) })),

  /** Answers as soon as there are events after `after`, at the latest after 20 s with none. Begin with -1. */
  'events.next': method(
    z.object({ after: z.number().int() }),
    z.object({ last: z.number().int(), events: z.array(libraryEvent) }),
  ),
  'jobs.cancel': method(z.object({ job: z.string() }), nothing),

  'preferences.get': method(nothing, preferences),
  'preferences.set': method(preferenceChanges, nothing),

  /** `order: 'topic'` sorts by first topic, then title; positions without a topic come last. */
  'positions.list': method(
    z.object({
      order: positionOrder.default('page'),
      topic: z.string().nullable().default(null),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(500),
    }),
    z.object({ total: z.number().int(), positions: z.array(positionRow) }),
  ),
  'positions.get': method(bySlug, position),
  'positions.getVersion': method(z.object({ slug: z.string(), version: z.number().int() }), positionVersion),
  'positions.compare': method(
    z.object({ slug: z.string(), before: z.number().int(), after: z.number().int() }),
    positionDifference,
  ),
  'positions.create': method(
    z.object({ content: positionContent, source: source.optional(), topics: z.array(topicName).default([]) }),
    position,
  ),
  /** Makes version `baseVersion + 1`; `stale` when the library has moved on. Unchanged content makes no version. */
  'positions.edit': method(
    z.object({ slug: z.string(), baseVersion: z.number().int(), content: positionContent }),
    position,
  ),
  /** The words of an earlier version become the newest version; nothing is lost. */
  'positions.restore': method(
    z.object({ slug: z.string(), baseVersion: z.number().int(), version: z.number().int() }),
    position,
  ),
  /** Replaces the position's topics. */
  'positions.setTopics': method(z.object({ slug: z.string(), topics: z.array(topicName).max(50) }), nothing),
  /** By name. */
  'topics.list': method(nothing, z.array(topicCount)),

  /** `job` lets the asker cancel and follow the progress of its own request. */
  'importing.preview': method(
    z.object({ job: z.string(), uploads: z.array(z.string()).min(1).max(1000) }),
    importPreview,
  ),
  /**
   * Keeps what was shown: for each file the chosen positions, all of them in one transaction. `stale` when the
   * library has changed since the preview.
   */
  'importing.keep': method(
    z.object({
      preview: z.string(),
      files: z.array(z.object({ file: z.number().int(), slugs: z.array(z.string()) })),
    }),
    z.object({ files: z.array(keptFile) }),
  ),
  'importing.discard': method(z.object({ preview: z.string() }), nothing),

  /** Most recently changed first. */
  'briefings.list': method(nothing, z.array(briefingRow)),
  'briefings.create': method(
    z.object({ details: briefingDetails.partial(), blocks: blocks.default([]) }),
    briefing,
  ),
  'briefings.get': method(byBriefing, briefing),
  /**
   * Applies all operations or none and makes a revision. With `burst`, an edit that follows within seconds of
   * another of the same burst joins its revision, so that one undo takes back a run of typing.
   */
  'briefings.edit': method(
    atRevision.extend({ operations: z.array(operation).min(1), burst: z.string().max(100).nullable() }),
    briefingChange,
  ),
  'briefings.undo': method(atRevision, briefingChange),
  'briefings.redo': method(atRevision, briefingChange),
  'briefings.check': method(byBriefing, z.array(briefingFinding)),
  /** Puts the briefing out of sight with all its revisions; `briefings.bringBack` undoes it. */
  'briefings.remove': method(byBriefing, nothing),
  'briefings.bringBack': method(byBriefing, nothing),

  /** Lets the person choose where to export; null when they change their mind. */
  'exporting.chooseTarget': method(z.object({ briefing: z.string() }), exportTarget.nullable()),
  /** The file appears whole or not at all; what was there before stays until then. `at` states the time printed. */
  'exporting.export': method(
    z.object({ job: z.string(), briefing: z.string(), target: z.string(), at: isoTime.optional() }),
    exportedFile,
  ),
  'exporting.open': method(z.object({ export: z.string() }), nothing),
  'exporting.showInFolder': method(z.object({ export: z.string() }), nothing),

  'search.query': method(
    z.object({
      /** Anything a person types or pastes; of a book its beginning is looked for. */
      text: z.string(),
      kind: searchKind.nullable().default(null),
      limit: z.number().int().min(1).max(200).default(20),
    }),
    searchAnswer,
  ),
};

export type Contract = typeof contract;
export type Method = keyof Contract;
export type InputOf<M extends Method> = z.input<Contract[M]['input']>;
/** The input after its defaults are filled in: what a handler gets. */
export type ParsedInputOf<M extends Method> = z.output<Contract[M]['input']>;
export type OutputOf<M extends Method> = z.output<Contract[M]['output']>;

export function isMethod(name: string): name is Method {
  return Object.hasOwn(contract, name);
}

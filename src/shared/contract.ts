/**
 * The table of contents of the app: what it can do, one line a method. Types are inferred from here, so adding a
 * method is a line here and a handler in `src/main/library`, and the compiler demands the second.
 * Values are JSON only; times are ISO strings in UTC.
 */
import { z } from 'zod';
import { briefingHistory, pastBriefing } from './briefing-history.ts';
import {
  blocks,
  briefing,
  briefingChange,
  briefingDetails,
  briefingFilter,
  briefingFinding,
  briefingOrder,
  briefingRow,
  briefingStart,
  operation,
} from './briefings.ts';
import { delivery, deliveryContent, deliveryOf, exportRecord } from './deliveries.ts';
import { libraryEvent } from './events.ts';
import {
  citationChanges,
  citationStyle,
  excerpt,
  excerptMismatch,
  excerptVersion,
  quotationEdit,
  textSpan,
} from './excerpts.ts';
import {
  contentsPages,
  copiedDocument,
  exportedFile,
  exportFormat,
  exportPreview,
  exportTarget,
  formatChoice,
} from './exporting.ts';
import { houseStyle, houseStyleChanges } from './house-style.ts';
import { fileKind, importPreview, keptFile } from './importing.ts';
import { madePacket, packet, packetContent, packetGiven, packetState } from './packets.ts';
import { keptPicture } from './pictures.ts';
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
import { searchAnswer, searchFilters, searchKind } from './search.ts';
import { template, templateDescription, templateName } from './templates.ts';
import { term, termContent } from './terms.ts';
import {
  passage,
  passageHit,
  testimony,
  testimonyCorrection,
  testimonyKind,
  testimonyRow,
  timelineEntry,
  useLabel,
} from './testimony.ts';
import { checkedCopy } from './verifying.ts';

// Without this, zod probes for eval, which a strict content security policy reports as an attack.
z.config({ jitless: true });

const method = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) => ({
  input,
  output,
});

const nothing = z.object({});
const bySlug = z.object({ slug: z.string() });
const byId = z.object({ id: z.string() });
const byBriefing = byId;
const topicNames = z.array(topicName).max(50);
/** An edit of an excerpt names the version it was made on; a newer one is answered with `stale`. */
const atVersion = z.object({ id: z.string(), baseVersion: z.number().int() });
/** An edit names the revision it was made on; a newer one is answered with `stale`. */
const atRevision = z.object({ id: z.string(), revision: z.number().int() });

export const libraryStatus = z.object({
  /** The library's folder. */
  folder: z.string(),
  host: z.enum(['desktop', 'browser', 'cli', 'process']),
  positions: z.number().int(),
  testimony: z.number().int(),
  excerpts: z.number().int(),
  briefings: z.number().int(),
  /** The page the starter library was read from; null for a library that was begun empty. */
  starterPage: z.string().nullable(),
});

export const libraryFinding = z.object({ code: z.string(), message: z.string() });

export const contract = {
  'library.status': method(nothing, libraryStatus),
  /** Shows the library's file in its folder. Throws `not-on-this-host` where that can't be done. */
  'library.showInFolder': method(nothing, nothing),
  /** Asks for another folder and starts the app again with it; null where none was chosen. Throws `not-on-this-host`. */
  'library.change': method(nothing, z.object({ folder: z.string().nullable() })),
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
  'positions.setTopics': method(z.object({ slug: z.string(), topics: topicNames }), nothing),
  /** By name. */
  'topics.list': method(nothing, z.array(topicCount)),
  /** Everything said on the topic, the oldest first; what has no date comes last. */
  'topics.timeline': method(z.object({ topic: z.string() }), z.array(timelineEntry)),

  /** Most recently dated first, then by title; without a date last. */
  'testimony.list': method(
    z.object({
      topic: z.string().nullable().default(null),
      kind: testimonyKind.nullable().default(null),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(500),
    }),
    z.object({ total: z.number().int(), testimony: z.array(testimonyRow) }),
  ),
  'testimony.get': method(byId, testimony),
  /** The passages from ordinal `from` on, at most `count`; an empty list past the end. */
  'testimony.passages': method(
    z.object({
      id: z.string(),
      from: z.number().int().min(1).default(1),
      count: z.number().int().min(1).max(500),
    }),
    z.array(passage),
  ),
  /** Where the words stand, without regard to case and under the equalities of `quoting/folding.ts`; at most 1,000 hits. */
  'testimony.find': method(
    z.object({ id: z.string(), text: z.string().max(10_000) }),
    z.object({ hits: z.array(passageHit), total: z.number().int() }),
  ),
  /** Corrects what is said of it; never its passages. */
  'testimony.correct': method(testimonyCorrection.extend({ id: z.string() }), testimony),
  'testimony.setTopics': method(z.object({ id: z.string(), topics: topicNames }), nothing),
  /** Opens a copy of the original file, or gives an address that hands it over once; see `Host.openCopy`. */
  'testimony.openOriginal': method(byId, z.object({ download: z.string().nullable() })),
  /** Puts it out of sight; refused while excerpts of it are kept. `testimony.bringBack` undoes it. */
  'testimony.remove': method(byId, nothing),
  'testimony.bringBack': method(byId, nothing),
  /**
   * Reads the original file again and puts back the passages that are no longer what was kept: the way out of an
   * `excerpt-mismatch`. Throws `original-missing` or `original-altered` where that can't be done.
   */
  'testimony.repair': method(byId, z.object({ passages: z.number().int() })),

  /** Most recently made first. Each filter that is not null narrows. */
  'excerpts.list': method(
    z.object({
      testimony: z.string().nullable().default(null),
      topic: z.string().nullable().default(null),
      position: z.string().nullable().default(null),
      use: z.enum(['public', 'permission', 'internal']).nullable().default(null),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(500),
    }),
    z.object({ total: z.number().int(), excerpts: z.array(excerpt) }),
  ),
  'excerpts.get': method(byId, excerpt),
  'excerpts.getVersion': method(z.object({ id: z.string(), version: z.number().int() }), excerptVersion),
  /** Makes an excerpt of the span, with the testimony's use and topics. An empty or impossible span is refused. */
  'excerpts.create': method(z.object({ testimony: z.string(), span: textSpan }), excerpt),
  /**
   * Where the quoted words stand, under the equalities of `quoting/folding.ts`. Throws `words-not-found` with the nearest
   * passage, and `words-ambiguous` where they stand more than once.
   */
  'excerpts.locate': method(
    z.object({ testimony: z.string(), quote: z.string().min(1).max(200_000) }),
    textSpan,
  ),
  /** Makes version `baseVersion + 1` with these edits, or with another span (then edits outside of it go). */
  'excerpts.edit': method(
    atVersion.extend({ span: textSpan.optional(), edits: z.array(quotationEdit).max(1000) }),
    excerpt,
  ),
  'excerpts.setUse': method(z.object({ id: z.string(), use: useLabel }), nothing),
  'excerpts.setNotes': method(z.object({ id: z.string(), notes: z.string().max(200_000) }), nothing),
  'excerpts.setTopics': method(z.object({ id: z.string(), topics: topicNames }), nothing),
  /** Replaces the positions that it supports, by slug. */
  'excerpts.setSupports': method(z.object({ id: z.string(), slugs: z.array(z.string()).max(200) }), nothing),
  'excerpts.setCitation': method(z.object({ id: z.string(), changes: citationChanges }), excerpt),
  /** The citation in that style, as plain text and with its italics as HTML. */
  'excerpts.cite': method(
    z.object({ id: z.string(), style: citationStyle }),
    z.object({ text: z.string(), html: z.string() }),
  ),
  /** Both texts of an excerpt version that no longer matches its source. */
  'excerpts.explainMismatch': method(
    z.object({ id: z.string(), version: z.number().int() }),
    excerptMismatch,
  ),
  /** Puts it out of sight; briefings that have it keep it. `excerpts.bringBack` undoes it. */
  'excerpts.remove': method(byId, nothing),
  'excerpts.bringBack': method(byId, nothing),

  /** `job` lets the asker cancel and follow the progress of its own request. */
  'importing.preview': method(
    z.object({
      job: z.string(),
      uploads: z.array(z.string()).min(1).max(1000),
      /** What to read each upload as, by place; null or left out to tell by content. */
      as: z.array(fileKind.nullable()).max(1000).default([]),
    }),
    importPreview,
  ),
  /**
   * Keeps what was shown: the chosen positions of all files in one transaction, then each testimony in one of its
   * own. `stale` when the library has changed since the preview. A cancelled job leaves the files before as kept and
   * nothing of the others.
   */
  'importing.keep': method(
    z.object({
      preview: z.string(),
      job: z.string().default(''),
      files: z.array(
        z.union([
          z.object({ file: z.number().int(), slugs: z.array(z.string()) }),
          z.object({ file: z.number().int(), testimony: testimonyCorrection }),
        ]),
      ),
    }),
    z.object({ files: z.array(keptFile), cancelled: z.boolean() }),
  ),
  'importing.discard': method(z.object({ preview: z.string() }), nothing),

  /** Each filter narrows. `reversed` turns the order round; what has no date stays last. */
  'briefings.list': method(
    briefingFilter
      .partial()
      .extend({ order: briefingOrder.default('updated'), reversed: z.boolean().default(false) }),
    z.array(briefingRow),
  ),
  /**
   * With `from`, its blocks come first, with ids of their own and pinned to the versions they had, and its details
   * stand where none are given, without the date.
   */
  'briefings.create': method(
    z.object({
      details: briefingDetails.partial(),
      blocks: blocks.default([]),
      from: briefingStart.nullable().default(null),
    }),
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
  /** What was done and when; see `briefing-history.ts`. */
  'briefings.history': method(byBriefing, briefingHistory),
  /** The briefing as it was at that revision, whichever it is at now. */
  'briefings.at': method(atRevision, pastBriefing),
  /** Makes it as it was at the revision `to`, by a new revision, which undo takes back. Nothing is lost. */
  'briefings.restore': method(atRevision.extend({ to: z.number().int() }), briefingChange),
  /** Names the state at that revision, so that it is found in the history; an empty name takes the name away. */
  'briefings.nameMoment': method(atRevision.extend({ name: z.string().max(200) }), nothing),
  'briefings.check': method(byBriefing, z.array(briefingFinding)),
  /** Puts the briefing out of sight with all its revisions; `briefings.bringBack` undoes it. */
  'briefings.remove': method(byBriefing, nothing),
  'briefings.bringBack': method(byBriefing, nothing),
  /** Out of the list of those worked on, or back into it; all of them or none. */
  'briefings.setArchived': method(
    z.object({ ids: z.array(z.string()).min(1).max(1000), archived: z.boolean() }),
    nothing,
  ),

  /** What ships first, in its order; then the office's own by name. */
  'templates.list': method(nothing, z.array(template)),
  /**
   * Makes a template of the office from a briefing or another template: its blocks and details without title, meeting
   * and date. It is edited as a briefing is, under its id.
   */
  'templates.create': method(
    z.object({ from: briefingStart, name: templateName, description: templateDescription }),
    template,
  ),
  /** Only what the office made can be renamed, removed or brought back. */
  'templates.rename': method(
    z.object({ id: z.string(), name: templateName, description: templateDescription }),
    nothing,
  ),
  'templates.remove': method(byId, nothing),
  'templates.bringBack': method(byId, nothing),
  /** Those of the office that can be brought back, the last removed first. */
  'templates.listRemoved': method(nothing, z.array(template)),

  /** To whom a briefing was given, the latest first. */
  'deliveries.list': method(z.object({ briefing: z.string() }), z.array(delivery)),
  'deliveries.create': method(z.object({ briefing: z.string(), content: deliveryContent }), delivery),
  'deliveries.edit': method(z.object({ id: z.string(), content: deliveryContent }), delivery),
  /** `deliveries.bringBack` undoes it. */
  'deliveries.remove': method(byId, nothing),
  'deliveries.bringBack': method(byId, nothing),
  /**
   * The deliveries of documents that have the position (by slug) or the excerpt (by id), the latest first. Where nobody
   * said which document was given, the briefing as it is now counts.
   */
  'deliveries.listOf': method(
    z.union([z.object({ position: z.string() }), z.object({ excerpt: z.string() })]),
    z.array(deliveryOf),
  ),

  /** The terms that own text should not have: those that came with Standpoint, then staff's own as they were added. */
  'terms.list': method(nothing, z.array(term)),
  'terms.create': method(z.object({ content: termContent }), term),
  'terms.edit': method(byId.extend({ content: termContent }), term),
  /** Off, it is found nowhere, and stays in the list. */
  'terms.switch': method(byId.extend({ isOn: z.boolean() }), term),
  /** Takes a term of staff's own out of the list; one that came with Standpoint can only be switched off. */
  'terms.remove': method(byId, nothing),
  /** As it came with Standpoint, and switched on; null for all that came with it. Staff's own stay. */
  'terms.restore': method(z.object({ id: z.string().nullable() }), z.array(term)),

  /**
   * Keeps an uploaded picture, without what its file says of where and when it was made. Damaged, huge and mislabelled
   * ones are refused by name.
   */
  'pictures.add': method(z.object({ upload: z.string() }), keptPicture),
  /** The picture as a `data:` address. Throws `original-missing` and `original-altered`. */
  'pictures.read': method(keptPicture.pick({ file: true, format: true }), z.object({ address: z.string() })),

  /** How Word documents look; as Standpoint's own do where nothing was chosen. */
  'houseStyle.get': method(nothing, houseStyle),
  /** Gives the whole style. A colour in which text could not be read on paper is refused with a better one. */
  'houseStyle.set': method(z.object({ changes: houseStyleChanges }), houseStyle),
  /**
   * Documents are made with that Word file from now on; `template` of the answer says what it brings and lacks. One that
   * can't be used is refused with the reason, and nothing is changed.
   */
  'houseStyle.useTemplate': method(z.object({ job: z.string(), upload: z.string() }), houseStyle),
  /** As Standpoint's own documents look, without logo and template. */
  'houseStyle.reset': method(nothing, houseStyle),
  /** The bytes of a sample document in that style, in base64. */
  'houseStyle.sample': method(z.object({ job: z.string() }), z.object({ docx: z.string() })),

  /** Lets the person choose where to export; null when they change their mind. */
  'exporting.chooseTarget': method(
    z.object({ briefing: z.string(), format: exportFormat.default('docx') }),
    exportTarget.nullable(),
  ),
  /** What can be written on this computer, in the order in which it is offered. */
  'exporting.formats': method(nothing, z.array(formatChoice)),
  /** What the contents of the briefing would say of pages if it were exported now. */
  'exporting.contents': method(z.object({ briefing: z.string() }), z.object({ pages: contentsPages })),
  /**
   * The file, in the format that the place was chosen for, appears whole or not at all; what was there before stays
   * until then. `at` states the time printed.
   */
  'exporting.export': method(
    z.object({ job: z.string(), briefing: z.string(), target: z.string(), at: isoTime.optional() }),
    exportedFile,
  ),
  /** The file as an export would write it, whatever the checks say; what the library no longer has is left out. */
  'exporting.preview': method(z.object({ job: z.string(), briefing: z.string() }), exportPreview),
  /** Readies what writes documents, so that the first one takes no longer than the next. */
  'exporting.prepare': method(nothing, nothing),
  /** The whole document for the clipboard. Throws `export-blocked` as an export does. */
  'exporting.copy': method(z.object({ job: z.string(), briefing: z.string() }), copiedDocument),
  /** What was exported of the briefing, the latest first. */
  'exporting.list': method(z.object({ briefing: z.string() }), z.array(exportRecord)),
  'exporting.open': method(z.object({ export: z.string() }), nothing),
  'exporting.showInFolder': method(z.object({ export: z.string() }), nothing),

  /** Packets that are remembered, the last changed first. */
  'packets.list': method(nothing, z.array(packet)),
  /** With what it would hold now, and what the checks say of it. */
  'packets.get': method(byId, packetState),
  'packets.create': method(z.object({ content: packetContent }), packet),
  'packets.edit': method(byId.extend({ content: packetContent }), packetState),
  /** `packets.bringBack` undoes it. */
  'packets.remove': method(byId, nothing),
  'packets.bringBack': method(byId, nothing),
  /** Lets the person choose where to make it; null when they change their mind. */
  'packets.chooseTarget': method(byId, exportTarget.nullable()),
  /**
   * The folder or ZIP file appears whole or not at all, and each document in it is recorded as an export. Throws
   * `packet-blocked` where a check finds an error. `at` states the time printed.
   */
  'packets.make': method(
    z.object({ job: z.string(), id: z.string(), target: z.string(), at: isoTime.optional() }),
    madePacket,
  ),
  /** Keeps for each document to whom it was given; all of them or none. */
  'packets.give': method(packetGiven, nothing),

  /** What became of the library's words in a Word file that came back; the file is only read. See `verifying.ts`. */
  'verifying.check': method(z.object({ job: z.string(), upload: z.string() }), checkedCopy),

  'search.query': method(
    z.object({
      /** Anything a person types or pastes; of a book its beginning is looked for. */
      text: z.string(),
      kind: searchKind.nullable().default(null),
      limit: z.number().int().min(1).max(200).default(20),
      /** Whether `limit` is for each kind, and results come kind by kind in the order of `searchKind`. */
      each: z.boolean().default(false),
      /** Chosen filters; typed ones narrow further. */
      filters: searchFilters.partial().default({}),
      /** A name of the asker's own: a newer question under it interrupts this one, which throws `superseded`. */
      asker: z.string().max(100).nullable().default(null),
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

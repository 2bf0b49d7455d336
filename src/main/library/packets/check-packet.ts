import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Briefing } from '../../../shared/briefings.ts';
import type { PacketContent, PacketFinding } from '../../../shared/packets.ts';
import type { UseLabel } from '../../../shared/testimony.ts';
import { countOf } from '../../../shared/text.ts';
import { checkBriefing } from '../briefings/check-briefing.ts';
import type { ReadKept } from '../briefings/kept-words.ts';
import type { PageHouse } from '../exporting/document/count-pages.ts';
import type { PacketAttachment, PacketBriefing, PacketContents } from './read-contents.ts';

export interface PacketKnown {
  /** The person's day, as an ISO date. */
  today: string;
  readKept: ReadKept;
  house: PageHouse;
  /** The library's folder. */
  folder: string;
}

/** What is worth a look before the packet leaves: of the whole, of its briefings, then of its attachments, in order. */
export async function checkPacket(
  content: PacketContent,
  { briefings, attachments }: PacketContents,
  known: PacketKnown,
): Promise<PacketFinding[]> {
  const findings = checkWhole(content);
  for (const one of briefings) findings.push(...(await checkOne(content, one, known)));
  for (const one of attachments) findings.push(...(await checkAttachment(content, one, known)));
  return findings;
}

function checkWhole({ name, briefings, distribution, marking }: PacketContent): PacketFinding[] {
  const about = { briefing: null, testimony: null };
  const findings: PacketFinding[] = [];
  if (briefings.length === 0) {
    findings.push({
      ...about,
      severity: 'error',
      code: 'packet-empty',
      message: 'The packet has no briefings. Add at least one.',
    });
  }
  if (name.trim() === '') {
    findings.push({
      ...about,
      severity: 'warning',
      code: 'packet-unnamed',
      message: 'The packet has no name.',
    });
  }
  if (distribution === 'internal' && marking.trim() === '') {
    findings.push({
      ...about,
      severity: 'warning',
      code: 'packet-unmarked',
      message: 'The packet is internal, but no marking is printed on its cover sheet.',
    });
  }
  return findings;
}

async function checkOne(
  { distribution }: PacketContent,
  { id, briefing }: PacketBriefing,
  { today, readKept, house }: PacketKnown,
): Promise<PacketFinding[]> {
  const say = sayOf({ briefing: id, testimony: null });
  if (!briefing) {
    return [
      say(
        'error',
        'briefing-missing',
        'A briefing of this packet was removed. Take it out of the packet, or bring it back.',
      ),
    ];
  }
  const { details } = briefing.document;
  const title = `“${details.title.trim() || 'Untitled briefing'}”`;
  // Terms are staff's affair while they write, and stop nothing.
  const kept = await readKept(briefing);
  const found = checkBriefing(briefing, { today, kept, findTerms: () => [], house });
  const errors = found.filter(({ severity }) => severity === 'error');
  const warnings = found.length - errors.length;
  const isOutside = distribution === 'outside';
  const permitted = isOutside ? permissionsIn(briefing) : [];
  return [
    ...(isOutside && details.distribution === 'internal'
      ? [
          say(
            'error',
            'briefing-internal',
            `${title} is internal, and this packet is for outside. Take it out, or make the packet internal.`,
          ),
        ]
      : []),
    ...(errors[0]
      ? [
          say(
            'error',
            'briefing-errors',
            `${title} has ${countOf(errors.length, 'error')} to resolve first: ${errors[0].message}`,
          ),
        ]
      : []),
    ...(warnings > 0
      ? [
          say(
            'warning',
            'briefing-warnings',
            `${title} has ${countOf(warnings, 'warning')}. Look at its checks.`,
          ),
        ]
      : []),
    ...permitted.map((permission) =>
      say(
        'warning',
        'excerpt-permission',
        `${title} quotes words that may be used with permission only${permission}. Make sure that this packet is covered.`,
      ),
    ),
  ];
}

/** Each permission that something quoted depends on, once. */
function permissionsIn({ excerpts }: Briefing): string[] {
  return [...new Set(excerpts.flatMap(({ use }) => (use.label === 'permission' ? [permissionOf(use)] : [])))];
}

async function checkAttachment(
  { distribution }: PacketContent,
  { id, testimony }: PacketAttachment,
  { today, folder }: PacketKnown,
): Promise<PacketFinding[]> {
  const say = sayOf({ briefing: null, testimony: id });
  if (!testimony) {
    return [
      say(
        'error',
        'testimony-missing',
        'An attachment of this packet is no longer among the testimony. Take it out of the packet.',
      ),
    ];
  }
  const { title, sha256, use } = testimony;
  const name = `“${title}”`;
  const isThere = await access(join(folder, 'files', sha256)).then(
    () => true,
    () => false,
  );
  const findings: PacketFinding[] = [];
  if (!isThere) {
    findings.push(
      say(
        'error',
        'original-missing',
        `The original file of ${name} is no longer with the library. Put it back from your backup, or take it out of the packet.`,
      ),
    );
  }
  if (distribution === 'internal') return findings;
  if (use.label === 'internal') {
    findings.push(
      say(
        'error',
        'testimony-internal',
        `${name} is for internal use only, and this packet is for outside. Take it out, or make the packet internal.`,
      ),
    );
  } else if (use.label === 'permission' && use.until !== null && use.until < today) {
    findings.push(
      say(
        'error',
        'permission-ended',
        `The permission to use ${name}${permissionOf(use)} has ended. Ask for it again, or take it out of the packet.`,
      ),
    );
  } else if (use.label === 'permission') {
    findings.push(
      say(
        'warning',
        'testimony-permission',
        `${name} may be used with permission only${permissionOf(use)}. Make sure that this packet is covered.`,
      ),
    );
  }
  return findings;
}

/** “, given by the witness for the hearing”; empty where nothing is said. */
function permissionOf({ by, purpose }: Extract<UseLabel, { label: 'permission' }>): string {
  const words = [by.trim() && `given by ${by.trim()}`, purpose.trim() && `for ${purpose.trim()}`].filter(
    Boolean,
  );
  return words.length > 0 ? ` (${words.join(' ')})` : '';
}

function sayOf(about: Pick<PacketFinding, 'briefing' | 'testimony'>) {
  return (
    severity: PacketFinding['severity'],
    code: PacketFinding['code'],
    message: string,
  ): PacketFinding => ({
    ...about,
    severity,
    code,
    message,
  });
}

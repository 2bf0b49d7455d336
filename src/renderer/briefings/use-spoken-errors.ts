import { useEffect, useRef } from 'react';
import type { BriefingFinding } from '../../shared/briefings.ts';
import { countOf } from '../../shared/text.ts';
import { announce } from '../components/announce.tsx';
import { FINDING_TITLES, keyOfFinding } from './findings.ts';

/**
 * Says what has come up that stops the export, which otherwise only shows beside its block: each once, and nothing of
 * what was there when the briefing was opened. Warnings wait until they are looked for. Undefined before the first check.
 */
export function useSpokenErrors(findings: readonly BriefingFinding[] | undefined): void {
  const known = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    if (!findings) return;
    const errors = findings.filter(({ severity }) => severity === 'error');
    const before = known.current;
    known.current = new Set(errors.map(keyOfFinding));
    const [first, ...more] = before ? errors.filter((error) => !before.has(keyOfFinding(error))) : [];
    if (!first) return;
    const others = more.length > 0 ? `, and ${countOf(more.length, 'other error')}` : '';
    announce(`Stops the export: ${FINDING_TITLES[first.code]}${others}`);
  }, [findings]);
}

import { useEffect, useRef, useState } from 'react';
import type { StandpointError } from '../../shared/errors.ts';
import type { PacketContent, PacketState } from '../../shared/packets.ts';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';

/** A packet as it is edited: each change shows at once and is kept at once, one after the other. */
export function usePacket(id: string) {
  const [content, setContent] = useState<PacketContent>();
  const [state, setState] = useState<PacketState>();
  const [error, setError] = useState<StandpointError>();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const count = useRef(0);

  useEffect(() => {
    let isCurrent = true;
    call('packets.get', { id }).then(
      (found) => {
        if (!isCurrent) return;
        setState(found);
        setContent(found.packet.content);
      },
      (thrown: unknown) => isCurrent && setError(asError(thrown)),
    );
    return () => {
      isCurrent = false;
    };
  }, [id]);

  const change = (changes: Partial<PacketContent>) => {
    if (!content) return;
    const next = { ...content, ...changes };
    setContent(next);
    count.current += 1;
    const mine = count.current;
    last.current = last.current.then(async () => {
      // What was typed on meanwhile brings this along.
      if (mine !== count.current) return;
      try {
        setState(await call('packets.edit', { id, content: next }));
        setError(undefined);
      } catch (thrown) {
        setError(asError(thrown));
      }
    });
  };

  return {
    content,
    state,
    error,
    change,
    /** Once all that was changed is kept. */
    settled: () => last.current,
  };
}

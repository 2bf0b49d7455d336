import type { Page } from '@playwright/test';
import type { Answer } from '../../src/shared/answer.ts';
import type { InputOf, Method, OutputOf } from '../../src/shared/contract.ts';

/** What the desktop's preload offers. */
interface Desktop {
  standpoint?: { call(method: string, input: unknown): Promise<Answer<unknown>> };
}

/** Asks the library as the window does; to set a scene that another journey shows how to reach. */
export async function callLibrary<M extends Method>(
  page: Page,
  method: M,
  input: InputOf<M>,
): Promise<OutputOf<M>> {
  const answer = await page.evaluate(
    async ({ name, given }): Promise<Answer<unknown>> => {
      const { standpoint } = window as typeof window & Desktop;
      if (standpoint) return standpoint.call(name, given);
      const response = await fetch(`/call/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(given),
      });
      return (await response.json()) as Answer<unknown>;
    },
    { name: method as string, given: input as unknown },
  );
  if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`);
  return answer.value as OutputOf<M>;
}

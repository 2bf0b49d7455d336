/** The one way from a screen to the library: typed by the contract, alike on every host. */
import type { Answer } from '../shared/answer.ts';
import type { InputOf, Method, OutputOf } from '../shared/contract.ts';
import { StandpointError } from '../shared/errors.ts';

declare global {
  interface Window {
    /** What the desktop's preload offers. */
    standpoint?: { call(method: string, input: unknown): Promise<Answer<unknown>> };
  }
}

/** The host did not answer at all: the call may or may not have been carried out. */
export class LostHostError extends StandpointError {
  constructor(cause?: unknown) {
    super('internal', 'Standpoint’s library does not answer. Everything confirmed on screen is kept.', {
      cause,
    });
    this.name = 'LostHostError';
  }
}

/** Throws the library's `StandpointError`, or a `LostHostError` where no host answers. */
export async function call<M extends Method>(method: M, input: InputOf<M>): Promise<OutputOf<M>> {
  const answer = await ask(method, input);
  if (answer.ok) return answer.value as OutputOf<M>;
  // A host about to end is as good as gone: whoever asks waits for the next one.
  if (answer.error.code === 'closing') throw new LostHostError();
  throw new StandpointError(answer.error.code, answer.error.message, { details: answer.error.details ?? {} });
}

/** Hands a file to the library and gives the id that `importing.preview` takes. */
export async function uploadFile(file: File, signal?: AbortSignal): Promise<string> {
  const answer = (await askOverHttp(`/upload?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    body: file,
    ...(signal ? { signal } : {}),
  })) as Answer<{ upload: string }>;
  if (answer.ok) return answer.value.upload;
  throw new StandpointError(answer.error.code, answer.error.message, { details: answer.error.details ?? {} });
}

async function ask(method: Method, input: unknown): Promise<Answer<unknown>> {
  if (window.standpoint) {
    try {
      return await window.standpoint.call(method, input);
    } catch (error) {
      throw new LostHostError(error);
    }
  }
  const body = JSON.stringify(input);
  return askOverHttp(`/call/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    // Lets what was just chosen be stored while the window closes; browsers allow it for small bodies only.
    keepalive: body.length < 30_000,
  });
}

async function askOverHttp(address: string, request: RequestInit): Promise<Answer<unknown>> {
  try {
    const response = await fetch(address, request);
    return (await response.json()) as Answer<unknown>;
  } catch (error) {
    if (request.signal?.aborted) throw new StandpointError('cancelled', 'Cancelled.', { cause: error });
    throw new LostHostError(error);
  }
}

/** From a method's name and input to its handler: the one door through which every host enters. */
import type { z } from 'zod';
import {
  contract,
  type InputOf,
  isMethod,
  type Method,
  type OutputOf,
  type ParsedInputOf,
} from '../../shared/contract.ts';
import { StandpointError } from '../../shared/errors.ts';
import { toStorableText } from '../../shared/text.ts';

export type Handlers = { [M in Method]: (input: ParsedInputOf<M>) => Promise<OutputOf<M>> };

/**
 * Checks the input against the contract and runs the handler. Every string in the input is made storable first, so
 * that no handler meets a NUL or a lone surrogate, and what is undefined is left out as in JSON: a window's message
 * keeps it. Throws `invalid-input` naming the field.
 */
export async function dispatch<M extends Method>(
  handlers: Handlers,
  method: M,
  input: InputOf<M>,
): Promise<OutputOf<M>> {
  const parsed = contract[method].input.safeParse(toStorable(input));
  if (!parsed.success) throw invalidInput(method, parsed.error);
  const handler = handlers[method] as (input: unknown) => Promise<OutputOf<M>>;
  return handler(parsed.data);
}

/** The method of that name; throws `unknown-method`. */
export function methodNamed(name: string): Method {
  if (isMethod(name)) return name;
  throw new StandpointError(
    'unknown-method',
    'This part of Standpoint is of another version. Please restart it.',
  );
}

function invalidInput(method: Method, error: z.ZodError): StandpointError {
  const issue = error.issues[0];
  const field = issue?.path.join('.') ?? '';
  return new StandpointError(
    'invalid-input',
    `This can't be taken as it is${field ? ` (${field})` : ''}: ${issue?.message ?? 'it is malformed'}.`,
    { details: { method, field }, cause: error },
  );
}

/** Nothing in the contract is nested deeper; a deeper value is malformed, and would exhaust the stack. */
const DEEPEST = 64;

function toStorable(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return toStorableText(value);
  if (value === null || typeof value !== 'object') return value;
  if (depth === DEEPEST) {
    throw new StandpointError('invalid-input', 'This can’t be taken as it is: it is nested too deeply.');
  }
  if (Array.isArray(value)) return value.map((inner) => toStorable(inner, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [toStorableText(key), toStorable(inner, depth + 1)]),
  );
}

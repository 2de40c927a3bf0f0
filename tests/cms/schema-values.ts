/** Data that a schema accepts, made from the schema alone: the other way into a form. */
import fc from 'fast-check';
import { z } from 'zod';
import { limitsOf } from '../../scripts/cms/forms/limits.ts';
import { collectMeta, shapeOf, unwrap } from '../../theme/model/skema.ts';
import { mutated } from './form-texts.ts';

/** Plain data as it may stand in a file; rules across fields are the caller's to sort out. */
export function valuesFor(schema: z.ZodType): fc.Arbitrary<unknown> {
  const value = present(schema);
  return schema.safeParse(undefined).success ? fc.option(value, { nil: undefined, freq: 3 }) : value;
}

function present(schema: z.ZodType): fc.Arbitrary<unknown> {
  const inner = unwrap(schema);
  const shape = shapeOf(inner);
  if (shape) {
    const fields = Object.entries(shape).map(([name, field]) => [name, valuesFor(field)] as const);
    return fc.record(Object.fromEntries(fields));
  }
  if (inner instanceof z.ZodArray) {
    const { minItems = 0, maxItems = 3 } = limitsOf(schema);
    return fc.array(present(inner.element as z.ZodType), {
      minLength: minItems,
      maxLength: Math.min(maxItems, 3),
    });
  }
  if (inner instanceof z.ZodEnum) return fc.constantFrom(...inner.options);
  if (inner instanceof z.ZodBoolean) return fc.boolean();
  if (inner instanceof z.ZodNumber) return numbers(schema);
  if (collectMeta(schema)?.widget === 'date') return dates;
  return mutated((text) => schema.safeParse(text).success);
}

function numbers(schema: z.ZodType): fc.Arbitrary<number> {
  const { type, minimum = -1e6, maximum = 1e6 } = limitsOf(schema);
  const [min, max] = [Math.max(minimum, -1e6), Math.min(maximum, 1e7)];
  return type === 'integer'
    ? fc.integer({ min, max })
    : fc.double({ min, max, noNaN: true }).map((number) => number + 0);
}

const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/**
 * What a field says of itself besides its type: the words an operator reads in a form and in an error.
 * zod carries it in its global registry, so that forms, JSON Schema and messages come from one place.
 */
import type { Pola } from './pola.ts';

declare module 'zod' {
  interface GlobalMeta {
    /** Indonesian name of the field as an operator reads it. */
    label?: string;
    /** One Indonesian sentence that helps to fill the field in. */
    hint?: string;
    /** A value that would be accepted; shown in forms and in errors. */
    example?: string;
    /** How a form edits the field where its type does not say so. */
    widget?: 'text' | 'markdown' | 'date' | 'photo' | 'file' | 'colour' | 'money';
    /** What a form checks of the text while it is typed. */
    format?: Pola;
    /** A form starts this date with the day on which it is filled in. */
    today?: boolean;
    /** The last day on which the entry counts: a list can be narrowed to what is over. */
    ends?: boolean;
    /** Of a list: what one item of it is called. */
    item?: string;
    /** Of a list of names: whose; a form that knows the regency offers them. */
    places?: 'desa' | 'kecamatan';
    /** Only the forms of this owner have the field. */
    owner?: 'kabupaten';
    /** For choices: value -> Indonesian words. */
    choices?: Record<string, string>;
  }
}
